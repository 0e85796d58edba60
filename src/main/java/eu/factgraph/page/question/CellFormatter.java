package eu.factgraph.page.question;

import eu.factgraph.page.index.ClassIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeUtils;

/** The labels of cells; the name of a column may say how its values are read. */
record CellFormatter(PageContext context, ClassIndex classes) {

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");

    DisplayLabel label(AnswerCell cell) {
        if (cell.isEmpty()) {
            return DisplayLabel.plain("");
        }
        if (cell.isLiteral()) {
            return linked(cell.column(), literal(cell.node()));
        }
        return switch (cell.column()) {
            case AnswerCell.RELATION, "role" -> context.label(cell.node());
            case AnswerCell.INVERSE -> context.inverseLabel(cell.node());
            case "kind" -> classes.label(context, cell.node());
            default -> context.value(cell.node());
        };
    }

    private static DisplayLabel linked(String column, DisplayLabel label) {
        String href =
                switch (column) {
                    case "mail" ->
                            MAIL.matcher(label.text()).matches() ? "mailto:" + label.text() : null;
                    case "telephone" -> "tel:" + label.text().replaceAll("[^+\\d]", "");
                    default -> null;
                };
        return new DisplayLabel(label.text(), href, label.lang());
    }

    /** A plain string is not text of the data but made by the query, in English. */
    private DisplayLabel literal(Node value) {
        DisplayLabel label = context.label(value);
        return NodeUtils.isSimpleString(value)
                ? new DisplayLabel(
                        context.messages().translated("value", label.text()), null, label.lang())
                : label;
    }
}
