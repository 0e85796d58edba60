package eu.factgraph.cli;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.export.Serialisation;
import eu.factgraph.export.Syntax;
import eu.factgraph.export.View;
import eu.factgraph.files.Namespace;
import eu.factgraph.files.UnusableInput;
import eu.factgraph.store.Rebasing;
import eu.factgraph.validation.ShapesGraph;
import eu.factgraph.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the graph as a profile wants it. */
@Command(
        name = "export",
        description = "Write the graph as a profile wants it.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin private Input input;

    @Parameters(paramLabel = "PROFILE", description = "bregdcat-ap, cpov, cpsv-ap, dcat-ap or qb")
    private String profile;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "file to write; standard output if not given")
    private Path file;

    @Option(
            names = "--format",
            defaultValue = "ttl",
            description = "ttl, nt, nq, trig, jsonld, rdf (default: ${DEFAULT-VALUE})")
    private String format;

    @Override
    public Integer call() {
        Syntax syntax =
                Syntax.ofSuffix(format.equals("rdfxml") ? "rdf" : format)
                        .orElseThrow(
                                () ->
                                        new UnusableInput(
                                                "--format "
                                                        + format
                                                        + ": give ttl, nt, nq, trig, jsonld or rdfxml"));
        View view = View.named(profile, input.source().ontology().resolve("views"));
        Factgraph factgraph = input.factgraph();
        var findings =
                Findings.of(
                        new Validation(ShapesGraph.in(input.source().shapes())).findings(factgraph),
                        input.source());
        if (findings.violations() > 0) {
            findings.print(System.err);
            return Main.VIOLATIONS;
        }
        var rebasing = new Rebasing(input.base(Namespace.CANONICAL));
        write(
                Serialisation.of(
                        rebasing.graph(view.of(input.dates(factgraph).addTo(factgraph).dataset())),
                        syntax,
                        rebasing.prefixes(input.prefixes())));
        return Main.DONE;
    }

    private void write(byte[] bytes) {
        if (file == null) {
            System.out.write(bytes, 0, bytes.length);
            return;
        }
        try {
            Files.write(file, bytes);
        } catch (IOException refused) {
            throw new UnusableInput(
                    file, "cannot be written; choose another file with -o", refused);
        }
    }
}
