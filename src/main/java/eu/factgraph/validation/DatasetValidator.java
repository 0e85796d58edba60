package eu.factgraph.validation;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Validates each edition, together with the statements outside any edition, against shapes, their
 * declared terms and the sections that report nothing.
 */
public record DatasetValidator(ShapesGraph shapes) {

    /** The violations and warnings, ordered by file and focus node. */
    public List<Finding> findings(NamedGraphs graphs) {
        var found = new ArrayList<Finding>();
        var terms = DeclaredTerms.of(shapes.graph());
        for (Edition edition : graphs.editions()) {
            NamedGraphs one = graphs.only(edition);
            Graph union = one.union();
            report(union).getEntries().stream()
                    .filter(
                            entry ->
                                    !isMissing(entry)
                                            || isAttributable(entry.focusNode(), one, edition))
                    .map(entry -> finding(one, union, entry))
                    .forEach(found::add);
            found.addAll(terms.findings(one, union));
            found.addAll(NotReportedCheck.findings(one, union));
        }
        return found.stream()
                .distinct()
                .sorted(
                        Comparator.comparing(Finding::file)
                                .thenComparing(finding -> finding.focus().toString())
                                .thenComparing(Finding::message))
                .toList();
    }

    /** Whether a statement is missing, rather than wrong. */
    private static boolean isMissing(ReportEntry entry) {
        return entry.value() == null || entry.value().equals(entry.focusNode());
    }

    /**
     * Whether an edition is responsible for a missing statement: not if the resource is only listed
     * in a things file, because another edition or country mentions it.
     */
    private static boolean isAttributable(Node resource, NamedGraphs one, Edition edition) {
        var about = one.graphsAbout(resource);
        return about.stream().noneMatch(graph -> graph.contains("/things/"))
                || about.stream().anyMatch(edition::holds);
    }

    /** The findings as a SHACL validation report. */
    public ValidationReport report(List<Finding> findings) {
        return report(findings.stream().map(Finding::result));
    }

    /** Validates any graph against the shapes. */
    public ValidationReport report(Graph data) {
        return report(
                shapes.shapes().getTargetShapes().parallelStream()
                        .flatMap(shape -> entries(shape, data)));
    }

    private static ValidationReport report(Stream<ReportEntry> entries) {
        var report = ValidationReport.create();
        entries.forEachOrdered(report::addReportEntry);
        return report.build();
    }

    private Stream<ReportEntry> entries(Shape shape, Graph data) {
        var context = ValidationContext.create(shapes.shapes(), data);
        FocusNodes.of(shape, data).forEach(node -> VLib.validateShape(context, data, shape, node));
        return context.generateReport().getEntries().stream();
    }

    private static Finding finding(NamedGraphs edition, Graph union, ReportEntry entry) {
        Node path = entry.resultPath() instanceof P_Link link ? link.getNode() : null;
        return new Finding(
                file(edition, entry.focusNode(), path, entry.value()),
                label(union, entry.focusNode()),
                entry);
    }

    /**
     * The file with the triple; for a missing triple, the first with a type of the focus node,
     * otherwise the first that describes it.
     */
    private static String file(NamedGraphs edition, Node focus, Node path, Node value) {
        Node predicate = path == null ? Node.ANY : path;
        Node object = value == null ? Node.ANY : value;
        return first(edition, focus, predicate, object)
                .or(() -> first(edition, focus, RDF.Nodes.type, Node.ANY))
                .or(() -> first(edition, focus, Node.ANY, Node.ANY))
                .orElse("");
    }

    private static Optional<String> first(
            NamedGraphs edition, Node focus, Node predicate, Node object) {
        return edition.graphs().entrySet().stream()
                .filter(file -> file.getValue().contains(focus, predicate, object))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static String label(Graph union, Node focus) {
        return G.listSP(union, focus, SKOS.prefLabel.asNode()).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst()
                .orElse(focus.toString());
    }
}
