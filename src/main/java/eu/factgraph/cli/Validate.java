package eu.factgraph.cli;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.files.RdfFile;
import eu.factgraph.files.UnusableInput;
import eu.factgraph.validation.ShapesGraph;
import eu.factgraph.validation.Validation;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges factgraph's data by factgraph's shapes, or any data by any shapes. */
@Command(
        name = "validate",
        description = "Judge the data by the shapes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  factgraph validate --data data",
            "  factgraph validate --data data --report report.ttl",
            "  factgraph validate --shapes shapes.ttl catalogue.ttl     anybody's data by any shapes",
            "",
            "Warnings do not count: the exit code is 1 for violations only."
        },
        mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {

    @Mixin private Input input;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "write the SHACL report graph as Turtle")
    private Path report;

    @Option(
            names = "--shapes",
            paramLabel = "FILE",
            description = "judge PATH… by these shapes instead; may be repeated")
    private List<Path> shapes = List.of();

    @Parameters(paramLabel = "PATH", description = "data to judge by --shapes", arity = "0..*")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        if (shapes.isEmpty() != paths.isEmpty()) {
            throw new UnusableInput("--shapes FILE and PATH… go together: give both or none");
        }
        return shapes.isEmpty() ? own() : foreign();
    }

    private int own() {
        Factgraph factgraph = input.factgraph();
        input.history(factgraph).check();
        var validation = new Validation(ShapesGraph.in(input.source().shapes()));
        var findings = Findings.of(validation.findings(factgraph), input.source());
        findings.lines().forEach(line -> System.out.print(line + "\n"));
        if (report != null) {
            write(validation.report(findings.findings()));
        }
        System.out.print(
                "%d statements in %d graphs: %d violations, %d warnings\n"
                        .formatted(
                                factgraph.size(),
                                factgraph.graphs().size(),
                                findings.violations(),
                                findings.findings().size() - findings.violations()));
        return findings.violations() == 0 ? Main.DONE : Main.VIOLATIONS;
    }

    private int foreign() {
        var judged = new Validation(ShapesGraph.of(shapes)).report(read());
        judged.getEntries()
                .forEach(
                        entry ->
                                System.out.print(
                                        "<%s> %s: %s\n"
                                                .formatted(
                                                        entry.focusNode(),
                                                        entry.resultPath() == null
                                                                ? ""
                                                                : entry.resultPath(),
                                                        entry.message())));
        if (report != null) {
            write(judged);
        }
        long violations =
                judged.getEntries().stream()
                        .filter(entry -> entry.severity().equals(Severity.Violation))
                        .count();
        System.out.print(
                violations
                        + " violations, "
                        + (judged.getEntries().size() - violations)
                        + " warnings\n");
        return violations == 0 ? Main.DONE : Main.VIOLATIONS;
    }

    private Graph read() {
        Graph data = GraphFactory.createDefaultGraph();
        paths.forEach(path -> RdfFile.read(path, data));
        return data;
    }

    private void write(ValidationReport judged) {
        var turtle = new ByteArrayOutputStream();
        RDFDataMgr.write(turtle, judged.getGraph(), RDFFormat.TURTLE_PRETTY);
        new Output(report).write(turtle.toByteArray());
    }
}
