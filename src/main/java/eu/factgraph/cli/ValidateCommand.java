package eu.factgraph.cli;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.rdf.RdfFile.NetworkAccess;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.Finding;
import eu.factgraph.validation.HygieneRules;
import eu.factgraph.validation.ShapesGraph;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        description = "Validate the data against the SHACL shapes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph validate --data data",
            "  factgraph validate --data data --strict          before a release",
            "  factgraph validate --data data --report report.ttl",
            "  factgraph validate --shapes shapes.ttl catalogue.ttl     any data, any shapes",
            "",
            "Only violations, not warnings, make the exit code 1. Shapes that are invalid, have no target or",
            "need an unsupported feature make it 2."
        },
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Mixin private InputOptions input;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "write the SHACL validation report as Turtle")
    private Path report;

    @Option(
            names = "--strict",
            description =
                    "also report bad habits, such as a fact that two files state, as violations")
    private boolean strict;

    @Option(
            names = "--shapes",
            paramLabel = "FILE",
            description = "validate PATH… against these shapes instead; may be repeated")
    private List<Path> shapes = List.of();

    @Option(
            names = "--allow-network",
            description = "with --shapes: fetch JSON-LD contexts and owl:imports from the network")
    private boolean allowNetwork;

    @Parameters(
            paramLabel = "PATH",
            description = "data to validate against --shapes",
            arity = "0..*")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        if (shapes.isEmpty() != paths.isEmpty()) {
            throw new InvalidInput("--shapes FILE and PATH… must be given together");
        }
        if (strict && !shapes.isEmpty()) {
            throw new InvalidInput("--strict is about factgraph's own data; remove --shapes");
        }
        if (allowNetwork && shapes.isEmpty()) {
            throw new InvalidInput("--allow-network requires --shapes FILE");
        }
        return shapes.isEmpty() ? validateDataset() : validateFiles();
    }

    private int validateDataset() {
        NamedGraphs graphs = input.graphs();
        input.history().check();
        var validation = new DatasetValidator(ShapesGraph.in(input.source().shapes()));
        var findings = FindingsReport.of(findings(validation, graphs), input.source());
        findings.lines().forEach(line -> System.out.print(line + "\n"));
        if (report != null) {
            write(validation.report(findings.findings()).getGraph());
        }
        System.out.printf(
                "%d statements in %d graphs: %s, %s\n",
                graphs.size(),
                graphs.graphs().size(),
                FindingsReport.count(findings.violations(), "violation"),
                FindingsReport.count(findings.warnings(), "warning"));
        return findings.violations() == 0 ? Main.DONE : Main.VIOLATIONS;
    }

    private List<Finding> findings(DatasetValidator validation, NamedGraphs graphs) {
        var findings = validation.findings(graphs).stream();
        if (!strict) {
            return findings.toList();
        }
        var rules = HygieneRules.in(input.source().ontology().resolve("hygiene"));
        return Stream.concat(findings, rules.findings(graphs).stream())
                .sorted(Finding.BY_FILE)
                .toList();
    }

    private int validateFiles() {
        var network = allowNetwork ? NetworkAccess.ALLOWED : NetworkAccess.FORBIDDEN;
        var validation = ExternalValidation.of(shapes, paths, network);
        validation.notes().forEach(note -> System.err.print(note + "\n"));
        validation.lines().forEach(line -> System.out.print(line + "\n"));
        if (report != null) {
            write(validation.report().graph());
        }
        System.out.print(validation.summary() + "\n");
        return validation.hasViolations() ? Main.VIOLATIONS : Main.DONE;
    }

    private void write(Graph result) {
        var turtle = new ByteArrayOutputStream();
        RDFDataMgr.write(turtle, result, RDFFormat.TURTLE_PRETTY);
        new OutputTarget(report).write(turtle.toByteArray());
    }
}
