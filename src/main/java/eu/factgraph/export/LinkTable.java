package eu.factgraph.export;

import eu.factgraph.export.CsvwMetadata.ColumnDescription;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/** The links of all tables, as labels and as IRIs. */
record LinkTable(List<ClassTable> tables) {

    private static final Comparator<Triple> ORDER =
            Comparator.comparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                    .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    CsvFile csvFile(CellLabels labels, SourceSections sources) {
        return CsvFile.of(
                "links",
                "Links between the things of all tables, and to what is elsewhere.",
                List.of("subject", "property", "object"),
                "{+subject}",
                List.of(
                        ColumnDescription.suppressed("subject_label"),
                        ColumnDescription.suppressed("property_name"),
                        ColumnDescription.suppressed("object_label"),
                        ColumnDescription.suppressed("subject"),
                        ColumnDescription.suppressed("property"),
                        ColumnDescription.link("object", "{+property}", "{+object}"),
                        ColumnDescription.list(ClassTable.SECTIONS, null)),
                () -> Iter.map(links(), link -> cells(link, labels, sources)));
    }

    /** By subject; a resource may have a row in several tables. */
    private Iterator<Triple> links() {
        Iterator<Node> subjects =
                tables.stream()
                        .flatMap(table -> table.rows().stream())
                        .distinct()
                        .sorted(NodeCmp::compareRDFTerms)
                        .iterator();
        return Iter.flatMap(subjects, this::links);
    }

    private Iterator<Triple> links(Node subject) {
        return tables.stream()
                .flatMap(table -> table.links(subject))
                .distinct()
                .sorted(ORDER)
                .iterator();
    }

    private static List<String> cells(Triple link, CellLabels labels, SourceSections sources) {
        return Arrays.asList(
                labels.of(link.getSubject()),
                ColumnType.of(link).propertyName(),
                labels.of(link.getObject()),
                link.getSubject().getURI(),
                link.getPredicate().getURI(),
                link.getObject().getURI(),
                sources.of(link));
    }
}
