package eu.factgraph.validation;

import static java.util.stream.Collectors.toMap;

import eu.factgraph.dataset.NameProperties;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Unit;
import eu.factgraph.dataset.UnitDatasets;
import eu.factgraph.dataset.UnitDatasets.UnitDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.system.G;

/**
 * Validates each unit, with what it may read, against shapes, their declared terms and the sections
 * that report nothing; then the outlines, documents and countries of all editions. A unit has only
 * findings about what its own files describe.
 */
public record DatasetValidator(ShapesGraph shapes, DeclaredTerms terms) {

    public DatasetValidator(ShapesGraph shapes) {
        this(shapes, DeclaredTerms.of(shapes.graph()));
    }

    /** The violations and warnings, ordered by file and focus node. */
    public List<Finding> findings(NamedGraphs graphs) {
        return findings(graphs, graphs.byUnit().keySet());
    }

    /**
     * The same of some units only, and of all that the graphs have of outlines and documents.
     *
     * @param units of the graphs
     */
    public List<Finding> findings(NamedGraphs graphs, Set<Unit> units) {
        var datasets = UnitDatasets.of(graphs);
        var ofUnits =
                datasets.units().stream()
                        .filter(units::contains)
                        .flatMap(unit -> findings(datasets.of(unit)).stream());
        return sorted(Stream.concat(ofUnits, ofEditions(graphs).stream()));
    }

    /** Those about the outlines, documents and countries of editions. */
    public List<Finding> ofEditions(NamedGraphs graphs) {
        return sorted(
                Stream.of(new EditionCheck(graphs).findings(), new OutlineCheck(graphs).findings())
                        .flatMap(List::stream));
    }

    private static List<Finding> sorted(Stream<Finding> findings) {
        return findings
                .collect(toMap(Finding::key, one -> one, (one, same) -> one))
                .values()
                .stream()
                .sorted(Finding.BY_FILE)
                .toList();
    }

    /** Those about what the files of one unit describe. */
    public List<Finding> findings(UnitDataset unit) {
        var sources = new FindingSources(unit);
        var others = new ArrayList<Finding>();
        shapes.shapes().getTargetShapes().parallelStream()
                .flatMap(shape -> entries(shape, unit.readable(), unit::describes))
                .toList()
                .forEach(entry -> sources.finding(entry).ifPresent(others::add));
        var found = new ArrayList<>(new RootCauses(terms, unit).of(others));
        found.addAll(NotReportedCheck.findings(unit.own(), unit.readable()));
        return found;
    }

    /** The findings as a SHACL validation report. */
    public ValidationReport report(List<Finding> findings) {
        return report(findings.stream().map(Finding::result));
    }

    /** Validates any graph against the shapes. */
    public ValidationReport report(Graph data) {
        return report(
                shapes.shapes().getTargetShapes().parallelStream()
                        .flatMap(shape -> entries(shape, data, any -> true)));
    }

    private static ValidationReport report(Stream<ReportEntry> entries) {
        var report = ValidationReport.create();
        entries.forEachOrdered(report::addReportEntry);
        return report.build();
    }

    private Stream<ReportEntry> entries(Shape shape, Graph data, Predicate<Node> isFocus) {
        var context = ValidationContext.create(shapes.shapes(), data);
        FocusNodes.of(shape, data).stream()
                .filter(isFocus)
                .forEach(node -> VLib.validateShape(context, data, shape, node));
        return context.generateReport().getEntries().stream();
    }

    static String label(Graph union, Node focus) {
        return NameProperties.english(property -> G.listSP(union, focus, property).stream())
                .orElse(focus.toString());
    }
}
