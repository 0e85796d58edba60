package eu.factgraph.page.question;

import eu.factgraph.page.layout.Messages;
import java.util.List;
import java.util.Locale;

/** The headings of the columns of answers. */
public record ColumnHeadings(Messages messages) {

    /** The translated heading, else the words of the variable's name. */
    public String heading(String column) {
        return messages.orElse(
                "column." + column,
                column.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    List<String> headings(List<String> columns) {
        return columns.stream().map(this::heading).toList();
    }
}
