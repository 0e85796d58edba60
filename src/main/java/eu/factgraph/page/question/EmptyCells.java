package eu.factgraph.page.question;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Why cells of answers have no value. */
record EmptyCells(PageContext context) {

    /** Columns whose empty cells mean that there is nothing to add. */
    private static final Set<String> QUALIFIERS =
            Set.of(
                    "comparison",
                    "condition",
                    "duration",
                    "edition",
                    "end",
                    "exception",
                    "needed",
                    "needs",
                    "number",
                    "office",
                    "order",
                    "relation",
                    "role",
                    "status",
                    "when");

    static boolean isQualifier(String column) {
        return QUALIFIERS.contains(column);
    }

    /** The words for an empty cell; none if there is nothing to add. */
    String words(AnswerCell cell) {
        if (cell.isSilent()) {
            return context.message("answer.none");
        }
        return isQualifier(cell.column()) ? "" : context.message("answer.absent");
    }

    /**
     * With a link to the section that says that there is nothing to report.
     *
     * @param sections that state the row
     */
    DisplayLabel silent(Collection<Node> sections) {
        return new DisplayLabel(
                context.message("answer.none"),
                sections.stream()
                        .min(Comparator.comparing(Node::getURI))
                        .map(section -> context.label(section).href())
                        .orElse(null),
                null);
    }
}
