package eu.factgraph.cli;

import static org.apache.jena.riot.out.NodeFmtLib.strTTL;

import eu.factgraph.files.rdf.RdfFile;
import eu.factgraph.files.rdf.RdfFile.NetworkAccess;
import eu.factgraph.shacl.OntologyImports;
import eu.factgraph.shacl.ShapesFiles;
import eu.factgraph.shacl.ValidationReport;
import eu.factgraph.shacl.engine.ValidationResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;

/**
 * The validation of any data against any shapes.
 *
 * @param notes warnings about the input
 */
record ExternalValidation(List<String> notes, ValidationReport report) {

    static ExternalValidation of(List<Path> shapes, List<Path> paths, NetworkAccess network) {
        var files = ShapesFiles.read(shapes, network);
        var notes = new ArrayList<>(files.notes());
        Graph data = GraphFactory.createDefaultGraph();
        paths.forEach(path -> read(path, network, data, notes));
        ValidationReport report = files.validate(data);
        if (report.focusNodes() == 0) {
            notes.add("No node of the data is a target of these shapes, so nothing was validated.");
        }
        return new ExternalValidation(notes, report);
    }

    private static void read(Path path, NetworkAccess network, Graph data, List<String> notes) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RdfFile.read(path, StreamRDFLib.dataset(dataset), network);
        long named = Iter.count(dataset.listGraphNodes());
        if (named > 0) {
            String note =
                    "%s: the named graphs (%d) and the default graph are validated as one graph";
            notes.add(note.formatted(path, named));
        }
        Graph all = GraphFactory.createDefaultGraph();
        dataset.stream().map(Quad::asTriple).forEach(all::add);
        G.addInto(data, all);
        notes.addAll(unread(path, all));
    }

    /** Warnings about files that the data refers to and that are not read. */
    private static List<String> unread(Path path, Graph data) {
        var notes = new ArrayList<String>();
        for (String iri : OntologyImports.missing(List.of(data))) {
            notes.add("%s: imports <%s>, which was not read; add its file".formatted(path, iri));
        }
        String shapes =
                "%s: refers to the shapes %s (sh:shapesGraph), which were not read; add their file with --shapes";
        G.iterObjectsOfPredicate(data, SHACL.shapesGraph)
                .forEachRemaining(name -> notes.add(shapes.formatted(path, strTTL(name))));
        return notes;
    }

    /** One line per result: severity, focus node, path, value, message. */
    List<String> lines() {
        return report.results().stream().map(ExternalValidation::line).toList();
    }

    private static String line(ValidationResult result) {
        var line = new StringBuilder(severity(result.severity()));
        line.append(": ").append(strTTL(result.focus()));
        if (result.path() != null) {
            line.append(' ').append(result.path());
        }
        if (result.value() != null && !result.value().equals(result.focus())) {
            line.append(' ').append(strTTL(result.value()));
        }
        return line.append(": ").append(result.message()).toString().replaceAll("\\R", " ");
    }

    private static String severity(Node severity) {
        boolean isStandard = Set.of(SHACL.Violation, SHACL.Warning, SHACL.Info).contains(severity);
        return isStandard ? severity.getLocalName().toLowerCase(Locale.ROOT) : strTTL(severity);
    }

    String summary() {
        long violations = count(SHACL.Violation);
        long warnings = count(SHACL.Warning);
        long infos = count(SHACL.Info);
        long others = report.results().size() - violations - warnings - infos;
        return String.join(
                        ", ",
                        FindingsReport.count(violations, "violation"),
                        FindingsReport.count(warnings, "warning"),
                        FindingsReport.count(infos, "info"))
                + (others == 0 ? "" : ", " + others + " of other severities");
    }

    boolean hasViolations() {
        return count(SHACL.Violation) > 0;
    }

    private long count(Node severity) {
        return report.results().stream()
                .map(ValidationResult::severity)
                .filter(severity::equals)
                .count();
    }
}
