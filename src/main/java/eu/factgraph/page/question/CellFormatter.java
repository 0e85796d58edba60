package eu.factgraph.page.question;

import eu.factgraph.dataset.Edition;
import eu.factgraph.page.index.ClassIndex;
import eu.factgraph.page.layout.ContactLinks;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.PersonEditions;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeUtils;

/** The labels of cells; the name of a column may say how its values are read. */
record CellFormatter(PageContext context, ClassIndex classes) {

    DisplayLabel label(AnswerCell cell) {
        if (cell.isEmpty()) {
            return DisplayLabel.plain("");
        }
        if (cell.isLiteral()) {
            return ContactLinks.of(cell.column(), literal(cell.node()));
        }
        return switch (cell.column()) {
            case AnswerCell.RELATION, "role" -> context.label(cell.node());
            case AnswerCell.INVERSE -> context.inverseLabel(cell.node());
            case "kind" -> classes.label(context, cell.node());
            case "edition" -> edition(cell.node());
            default -> context.value(cell.node());
        };
    }

    /**
     * The labels of a row, with links to write to or call an office, and beside a person the
     * edition unless the row has a column for it.
     *
     * @param sections that state the row
     */
    List<DisplayLabel> row(List<AnswerCell> row, Set<Node> sections) {
        Node relation =
                row.stream()
                        .filter(cell -> cell.column().equals(AnswerCell.RELATION))
                        .map(AnswerCell::node)
                        .findFirst()
                        .orElse(Node.ANY);
        boolean isDated = row.stream().anyMatch(cell -> cell.column().equals("edition"));
        return row.stream()
                .map(
                        cell -> {
                            DisplayLabel label = label(cell);
                            return cell.isLiteral()
                                    ? ContactLinks.linked(label, relation, cell.node())
                                    : isDated || cell.isEmpty()
                                            ? label
                                            : new PersonEditions(context)
                                                    .beside(label, cell.node(), sections.stream());
                        })
                .toList();
    }

    /** The year of a factsheet, under a heading that says what it is. */
    private DisplayLabel edition(Node document) {
        DisplayLabel label = context.label(document);
        return Edition.of(context.store().rebasing().canonical(document.toString()))
                .map(one -> new DisplayLabel(String.valueOf(one.year()), label.href(), null))
                .orElse(label);
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
