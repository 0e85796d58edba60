package eu.factgraph.export;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/** Who is linked to what, of all tables: labels for people, IRIs for machines. */
record Links(List<Triple> links) {

    private static final Comparator<Triple> ORDER =
            Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                    .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                    .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    static Links of(List<Table> tables) {
        return new Links(tables.stream().flatMap(Table::links).distinct().sorted(ORDER).toList());
    }

    Sheet sheet(Labels labels, Sources sources) {
        return Sheet.of(
                "links",
                "Links between the things of all tables, and to what is elsewhere.",
                List.of("subject", "property", "object"),
                "{+subject}",
                List.of(
                        Csvw.Column.silent("subject_label"),
                        Csvw.Column.silent("property_name"),
                        Csvw.Column.silent("object_label"),
                        Csvw.Column.silent("subject"),
                        Csvw.Column.silent("property"),
                        Csvw.Column.link("object", "{+property}", "{+object}"),
                        Csvw.Column.several(Table.SECTIONS, null)),
                links.stream().map(link -> cells(link, labels, sources)).toList());
    }

    private static List<String> cells(Triple link, Labels labels, Sources sources) {
        return Arrays.asList(
                labels.of(link.getSubject()),
                Form.of(link).local(),
                labels.of(link.getObject()),
                link.getSubject().getURI(),
                link.getPredicate().getURI(),
                link.getObject().getURI(),
                sources.of(link));
    }
}
