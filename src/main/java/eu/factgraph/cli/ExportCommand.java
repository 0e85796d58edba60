package eu.factgraph.cli;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.export.Dump;
import eu.factgraph.export.Exports;
import eu.factgraph.export.ReleasedExports;
import eu.factgraph.export.Syntax;
import eu.factgraph.export.VersionedExports;
import eu.factgraph.export.View;
import eu.factgraph.files.Namespace;
import eu.factgraph.files.UnusableInput;
import eu.factgraph.history.Dates;
import eu.factgraph.store.Rebasing;
import eu.factgraph.validation.ShapesGraph;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
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

    @Option(
            names = "--release",
            paramLabel = "DATE",
            description = "as the release of that date left the data; as it is now if not given")
    private LocalDate release;

    @Override
    public Integer call() {
        Path views = input.source().ontology().resolve("views");
        var rebasing = new Rebasing(input.base(Namespace.CANONICAL));
        Consumer<VersionedExports> export = export(views);
        Factgraph factgraph = input.factgraph();
        Findings.reject(
                "exported", factgraph, ShapesGraph.in(input.source().shapes()), input.source());
        Dates dates = input.dates(factgraph);
        var exports =
                new ReleasedExports(
                        new Exports(
                                views, dates.addTo(factgraph), rebasing, input.source().prefixes()),
                        dates);
        export.accept(release == null ? exports.now() : exports.of(release));
        return Main.DONE;
    }

    /** What is asked for, judged before the data is read. */
    private Consumer<VersionedExports> export(Path views) {
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

    private Consumer<VersionedExports> bytes(Output output, Syntax syntax) {
        return exports -> write(output, exports, profile + "." + syntax.suffix());
    }

    private Consumer<VersionedExports> tables(Output output) {
        if ("zip".equals(format)) {
            return exports -> write(output, exports, Exports.TABLES + ".zip");
        }
        if (place == null) {
            throw new UnusableInput(
                    "csv is many files; name their folder with -o, or make one file with --format zip");
        }
        return exports -> {
            var files = exports.exports().tables().files();
            output.writeFolder(files);
            files.forEach((name, bytes) -> tell(exports, name, bytes));
        };
    }

    private static void write(Output output, VersionedExports exports, String file) {
        byte[] bytes = exports.exports().download(file).orElseThrow().bytes();
        output.write(bytes);
        tell(exports, file, bytes);
    }

    private static void tell(VersionedExports exports, String file, byte[] bytes) {
        System.err.printf(
                "%s: %d bytes, SHA-256 %s, version %s, previous version %s\n",
                file,
                bytes.length,
                DigestUtils.sha256Hex(bytes),
                exports.version(),
                exports.previousVersion());
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
