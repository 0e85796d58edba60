package eu.factgraph.export;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/** Who is linked to what, of all tables: labels for people, IRIs for machines. */
record LinkTable(List<Triple> links) {

    private static final Comparator<Triple> ORDER =
            Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                    .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                    .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    static LinkTable of(List<ClassTable> tables) {
        return new LinkTable(
                tables.stream().flatMap(ClassTable::links).distinct().sorted(ORDER).toList());
    }

    CsvFile sheet(CellLabels labels, SourceSections sources) {
        return CsvFile.of(
                "links",
                "Links between the things of all tables, and to what is elsewhere.",
                List.of("subject", "property", "object"),
                "{+subject}",
                List.of(
                        CsvwMetadata.ColumnDescription.silent("subject_label"),
                        CsvwMetadata.ColumnDescription.silent("property_name"),
                        CsvwMetadata.ColumnDescription.silent("object_label"),
                        CsvwMetadata.ColumnDescription.silent("subject"),
                        CsvwMetadata.ColumnDescription.silent("property"),
                        CsvwMetadata.ColumnDescription.link("object", "{+property}", "{+object}"),
                        CsvwMetadata.ColumnDescription.several(ClassTable.SECTIONS, null)),
                links.stream().map(link -> cells(link, labels, sources)).toList());
    }

    private static List<String> cells(Triple link, CellLabels labels, SourceSections sources) {
        return Arrays.asList(
                labels.of(link.getSubject()),
                ColumnType.of(link).local(),
                labels.of(link.getObject()),
                link.getSubject().getURI(),
                link.getPredicate().getURI(),
                link.getObject().getURI(),
                sources.of(link));
    }
}
