package eu.factgraph.cli;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.export.Dump;
import eu.factgraph.export.Exports;
import eu.factgraph.export.Syntax;
import eu.factgraph.export.View;
import eu.factgraph.files.Namespace;
import eu.factgraph.files.UnusableInput;
import eu.factgraph.store.Rebasing;
import eu.factgraph.validation.ShapesGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the graph as a profile wants it, or whole. */
@Command(
        name = "export",
        description = "Write the graph as a profile wants it, or whole.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final List<String> TABLE_FORMATS = List.of("csv", "zip");

    @Mixin private Input input;

    @Parameters(
            paramLabel = "PROFILE",
            description =
                    "adms, bregdcat-ap, cpov, cpsv-ap, dcat-ap, eli, qb or void; csv: tables; dataset: all named graphs")
    private String profile;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "file to write, of csv the folder; standard output if not given")
    private Path place;

    @Option(
            names = "--format",
            description =
                    "ttl (default), nt, nq, trig, jsonld, rdfxml; of dataset nq (default) or trig; of csv also csv (default) or zip")
    private String format;

    @Override
    public Integer call() {
        Path views = input.source().ontology().resolve("views");
        var rebasing = new Rebasing(input.base(Namespace.CANONICAL));
        Consumer<Exports> export = export(views);
        Factgraph factgraph = input.factgraph();
        Findings.reject(
                "exported", factgraph, ShapesGraph.in(input.source().shapes()), input.source());
        export.accept(
                new Exports(
                        views,
                        input.dates(factgraph).addTo(factgraph),
                        rebasing,
                        input.prefixes()));
        return Main.DONE;
    }

    /** What is asked for, judged before the data is read. */
    private Consumer<Exports> export(Path views) {
        var output = new Output(place);
        if (profile.equals(Dump.NAME)) {
            return bytes(output, Dump.withGraphs(syntax("nq")));
        }
        View.named(profile, views);
        if (profile.equals(Exports.TABLES) && (format == null || TABLE_FORMATS.contains(format))) {
            return tables(output);
        }
        return bytes(output, syntax("ttl"));
    }

    private Consumer<Exports> bytes(Output output, Syntax syntax) {
        return exports -> output.write(exports.bytes(profile, syntax));
    }

    private Consumer<Exports> tables(Output output) {
        if ("zip".equals(format)) {
            return exports -> output.write(exports.tables().zip());
        }
        if (place == null) {
            throw new UnusableInput(
                    "csv is many files; name their folder with -o, or make one file with --format zip");
        }
        return exports -> output.writeFolder(exports.tables().files());
    }

    private Syntax syntax(String otherwise) {
        String name = format == null ? otherwise : format;
        return Syntax.ofSuffix(name.equals("rdfxml") ? "rdf" : name)
                .orElseThrow(
                        () ->
                                new UnusableInput(
                                        "--format "
                                                + name
                                                + ": give ttl, nt, nq, trig, jsonld or rdfxml; of csv also csv or zip"));
    }
}
