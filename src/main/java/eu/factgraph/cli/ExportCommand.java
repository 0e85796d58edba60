package eu.factgraph.cli;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.export.ExportedFile;
import eu.factgraph.export.Exports;
import eu.factgraph.export.GraphDump;
import eu.factgraph.export.ProfileView;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.ReleaseExports;
import eu.factgraph.export.StreamedContent;
import eu.factgraph.export.VersionExports;
import eu.factgraph.files.AtomicFiles.ContentWriter;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.store.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Write the graph in an application profile, or the whole dataset.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final List<String> TABLE_FORMATS = List.of("csv", "zip");

    @Mixin private InputOptions input;
    @Mixin private SelectionOptions selection;

    @Parameters(
            paramLabel = "PROFILE",
            description =
                    "adms, bregdcat-ap, cpov, cpsv-ap, dcat-ap, eli, qb or void; csv: tables; dataset: all named graphs")
    private String profile;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "file, or for csv the folder, to write (default: standard output)")
    private Path path;

    @Option(
            names = "--format",
            description =
                    "ttl (default), nt, nq, trig, jsonld or rdfxml; for dataset nq (default) or trig; for csv also csv (default) or zip")
    private String format;

    @Option(
            names = "--release",
            paramLabel = "DATE",
            description = "the data as of this release (default: the current data)")
    private LocalDate release;

    @Override
    public Integer call() {
        Path views = input.source().ontology().resolve("views");
        String base = input.base(CanonicalNamespace.CANONICAL);
        Consumer<VersionExports> writer = writer(views);
        NamedGraphs graphs = input.graphs();
        input.requireValid("exported", graphs);
        ChangeDates dates = input.dates(graphs);
        var prefixes = input.source().prefixes();
        Store store = Store.of(dates.addTo(graphs), base);
        var current = new Exports(views, store, selection.criteria(), prefixes);
        var exports = new ReleaseExports(current, dates);
        writer.accept(release == null ? exports.now() : exports.of(release));
        return Main.DONE;
    }

    /** Checks the options before the data is read. */
    private Consumer<VersionExports> writer(Path views) {
        var output = new OutputTarget(path);
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
        if (path == null) {
            throw new InvalidInput(
                    "csv has several files; give their folder with -o, or write one file with --format zip");
        }
        return exports -> {
            var written = new ArrayList<ExportedFile>();
            var files = new TreeMap<String, ContentWriter>();
            exports.exports()
                    .tables()
                    .files()
                    .forEach((name, content) -> files.put(name, measured(name, content, written)));
            output.writeFolder(files);
            written.forEach(file -> report(exports, file));
        };
    }

    private static void write(OutputTarget output, VersionExports exports, String file) {
        var written = new ArrayList<ExportedFile>();
        var content = exports.exports().download(file).orElseThrow().content();
        output.write(measured(file, content, written));
        written.forEach(one -> report(exports, one));
    }

    private static ContentWriter measured(
            String file, StreamedContent content, List<ExportedFile> written) {
        return out -> written.add(ExportedFile.of(file, content, out));
    }

    private static void report(VersionExports exports, ExportedFile file) {
        System.err.printf(
                "%s: %d bytes, SHA-256 %s, version %s, previous version %s\n",
                file.file(),
                file.size(),
                file.sha256(),
                exports.version(),
                exports.previousVersion());
    }

    private RdfSyntax syntax(String defaultFormat) {
        String name = format == null ? defaultFormat : format;
        String fault =
                "--format %s is not available; use ttl, nt, nq, trig, jsonld or rdfxml; for csv also csv or zip";
        return RdfSyntax.ofSuffix(name.equals("rdfxml") ? "rdf" : name)
                .orElseThrow(() -> new InvalidInput(fault.formatted(name)));
    }
}
