package eu.factgraph.http.endpoint;

import eu.factgraph.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;

/** Runs ldes-client, which replicates an event stream. */
final class LdesClient {

    private static final Path EXECUTABLE = Path.of("target/tools/node_modules/.bin/ldes-client");

    private LdesClient() {}

    static boolean isInstalled() {
        return Files.isExecutable(EXECUTABLE);
    }

    static void require() {
        if (!isInstalled()) {
            Reference.missing("no ldes-client in target/tools; install ldes-client@0.3.0 there");
        }
    }

    /** The members that the client emits. It prints N-Quads with bare numbers and log lines. */
    static DatasetGraph replicate(String feed, String... options)
            throws IOException, InterruptedException {
        String output =
                Reference.run(
                        Stream.concat(Stream.of(EXECUTABLE.toString(), feed), Stream.of(options))
                                .toArray(String[]::new));
        return RDFParser.fromString(quads(output.lines().toList()), Lang.NQUADS).toDatasetGraph();
    }

    private static String quads(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("<"))
                .map(line -> line.replaceAll("^(<\\S+> <\\S+>) ([\\w.+-]+) ", "$1 \"$2\" "))
                .collect(Collectors.joining("\n"));
    }
}
