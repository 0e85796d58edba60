package eu.factgraph.cli;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.export.Exports;
import eu.factgraph.export.GraphDump;
import eu.factgraph.export.ProfileView;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.ReleaseExports;
import eu.factgraph.export.VersionExports;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.store.IriRewriter;
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

    @Mixin private InputOptions input;

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
        var rebasing = new IriRewriter(input.base(CanonicalNamespace.CANONICAL));
        Consumer<VersionExports> export = export(views);
        NamedGraphs factgraph = input.factgraph();
        FindingsReport.reject(
                "exported", factgraph, ShapesGraph.in(input.source().shapes()), input.source());
        ChangeDates dates = input.dates(factgraph);
        var exports =
                new ReleaseExports(
                        new Exports(
                                views, dates.addTo(factgraph), rebasing, input.source().prefixes()),
                        dates);
        export.accept(release == null ? exports.now() : exports.of(release));
        return Main.DONE;
    }

    /** What is asked for, judged before the data is read. */
    private Consumer<VersionExports> export(Path views) {
        var output = new OutputTarget(place);
        if (profile.equals(GraphDump.NAME)) {
            return bytes(output, GraphDump.withGraphs(syntax("nq")));
        }
        ProfileView.named(profile, views);
        if (profile.equals(Exports.TABLES) && (format == null || TABLE_FORMATS.contains(format))) {
            return tables(output);
        }
        return bytes(output, syntax("ttl"));
    }

    private Consumer<VersionExports> bytes(OutputTarget output, RdfSyntax syntax) {
        return exports -> write(output, exports, profile + "." + syntax.suffix());
    }

    private Consumer<VersionExports> tables(OutputTarget output) {
        if ("zip".equals(format)) {
            return exports -> write(output, exports, Exports.TABLES + ".zip");
        }
        if (place == null) {
            throw new InvalidInput(
                    "csv is many files; name their folder with -o, or make one file with --format zip");
        }
        return exports -> {
            var files = exports.exports().tables().files();
            output.writeFolder(files);
            files.forEach((name, bytes) -> tell(exports, name, bytes));
        };
    }

    private static void write(OutputTarget output, VersionExports exports, String file) {
        byte[] bytes = exports.exports().download(file).orElseThrow().bytes();
        output.write(bytes);
        tell(exports, file, bytes);
    }

    private static void tell(VersionExports exports, String file, byte[] bytes) {
        System.err.printf(
                "%s: %d bytes, SHA-256 %s, version %s, previous version %s\n",
                file,
                bytes.length,
                DigestUtils.sha256Hex(bytes),
                exports.version(),
                exports.previousVersion());
    }

    private RdfSyntax syntax(String otherwise) {
        String name = format == null ? otherwise : format;
        return RdfSyntax.ofSuffix(name.equals("rdfxml") ? "rdf" : name)
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        "--format "
                                                + name
                                                + ": give ttl, nt, nq, trig, jsonld or rdfxml; of csv also csv or zip"));
    }
}
