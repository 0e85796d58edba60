package eu.factgraph.page.change;

import eu.factgraph.diff.DiffReport;
import eu.factgraph.diff.EditorialProperties;
import eu.factgraph.diff.PropertyChange;
import eu.factgraph.diff.ResourceChange;
import eu.factgraph.diff.SectionChange;
import eu.factgraph.export.CsvWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The changes between two editions for a spreadsheet: a row a property that differs. */
public record ChangesCsv(DiffReport report) {

    private static final List<String> HEADING =
            List.of(
                    "section",
                    "heading",
                    "change",
                    "item",
                    "class",
                    "property",
                    "before",
                    "after",
                    "editors' words",
                    "item IRI",
                    "earlier section",
                    "later section");

    public byte[] csv() {
        return CsvWriter.csv(
                HEADING,
                report.diff().sections().stream()
                        .flatMap(
                                section ->
                                        section.resources().stream()
                                                .flatMap(change -> rows(section, change)))
                        .toList());
    }

    private Stream<List<String>> rows(SectionChange section, ResourceChange change) {
        return change.properties().isEmpty()
                ? Stream.of(row(section, change, List.of("", "", "", "no")))
                : change.properties().stream().map(one -> row(section, change, values(one)));
    }

    private List<String> row(SectionChange section, ResourceChange change, List<String> values) {
        Stream<String> before =
                Stream.of(
                        section.path(),
                        name(section.graph()),
                        change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        name(change.iri()),
                        report.names().classes(change.iri()).stream()
                                .map(report.names()::term)
                                .collect(Collectors.joining("; ")));
        Stream<String> after =
                Stream.of(
                        iri(change.iri()),
                        section.earlier().map(this::iri).orElse(""),
                        section.later().map(this::iri).orElse(""));
        return Stream.of(before, values.stream(), after).flatMap(one -> one).toList();
    }

    private List<String> values(PropertyChange change) {
        return List.of(
                report.names().term(change.property()),
                joined(change.before()),
                joined(change.after()),
                EditorialProperties.has(change) ? "yes" : "no");
    }

    private String joined(List<Node> values) {
        return values.stream()
                .map(one -> one.isLiteral() ? one.getLiteralLexicalForm() : name(one))
                .collect(Collectors.joining("; "));
    }

    private String name(Node node) {
        return report.names().of(node).map(Node::getLiteralLexicalForm).orElseGet(() -> iri(node));
    }

    private String iri(Node node) {
        return report.rewriter().node(node).getURI();
    }
}
