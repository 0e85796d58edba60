package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Third-party clients that read the exports as files.
 *
 * @param sizes number of statements by export
 * @param folder for the files
 */
record ThirdPartyReaders(Exports exports, TreeMap<String, Integer> sizes, Path folder) {

    private static final Path TOOLS = Path.of("target/tools").toAbsolutePath();
    private static final String SCRIPTS = "src/test/resources/conformance/";

    /** One row per client and export, with the syntaxes that the client reads. */
    List<String> rows() throws IOException, InterruptedException {
        requireTools();
        var files = new ArrayList<String>();
        for (String export : sizes.keySet()) {
            for (RdfSyntax syntax : RdfSyntax.values()) {
                if (!export.equals(Exports.TABLES)
                        && export.equals(GraphDump.NAME) == syntax.hasGraphs()) {
                    files.add(written(export, syntax));
                }
            }
        }
        String[] all = files.toArray(String[]::new);
        String[] withoutJsonLd =
                files.stream().filter(file -> !file.endsWith("jsonld")).toArray(String[]::new);
        var rows = new ArrayList<String>();
        rows.addAll(rows(withoutJsonLd, "sh", SCRIPTS + "with-rapper.sh"));
        rows.addAll(rows(all, "/usr/bin/python3", SCRIPTS + "with-rdflib.py"));
        rows.addAll(rows(all, "node", SCRIPTS + "with-comunica.mjs", TOOLS.toString()));
        rows.addAll(rows(all, "node", SCRIPTS + "with-rdfjs.mjs", TOOLS.toString()));
        rows.add(tables());
        return rows.stream().sorted().toList();
    }

    private static void requireTools() {
        for (var needed :
                List.of(
                        "/usr/bin/rapper",
                        "/usr/lib/python3/dist-packages/rdflib",
                        TOOLS + "/node_modules/@comunica/query-sparql",
                        TOOLS + "/node_modules/@zazuko/env-node",
                        TOOLS + "/node_modules/@zazuko/rdf-parser-csvw")) {
            if (!Files.exists(Path.of(needed))) {
                Reference.missing("no " + needed + "; install it as .ci/run does");
            }
        }
    }

    private String written(String export, RdfSyntax syntax) throws IOException {
        Path file = folder.resolve(export + "." + syntax.suffix());
        Files.write(file, exports.bytes(export, syntax));
        return file.toString();
    }

    /** The output has a line with name and version, then one with size and name of each file. */
    private List<String> rows(String[] files, String... command)
            throws IOException, InterruptedException {
        var lines =
                Reference.run(Stream.of(command, files).flatMap(Stream::of).toArray(String[]::new))
                        .lines()
                        .toList();
        assertEquals(files.length + 1, lines.size(), String.join("\n", lines));
        var syntaxes = new TreeMap<String, String>();
        for (String line : lines.subList(1, lines.size())) {
            String file = line.substring(line.lastIndexOf('/') + 1);
            String export = file.substring(0, file.indexOf('.'));
            assertEquals(sizes.get(export) + "\t", line.replaceAll("\t.*", "\t"), line);
            syntaxes.merge(export, file.substring(file.indexOf('.') + 1), (a, b) -> a + ", " + b);
        }
        return syntaxes.entrySet().stream()
                .map(read -> row(read.getKey(), lines.get(0), read.getValue()))
                .toList();
    }

    private String tables() throws IOException, InterruptedException {
        for (var file : exports.tables().files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue().bytes());
        }
        String triples =
                Reference.run(
                        "node",
                        "src/test/resources/csvw/triples.mjs",
                        TOOLS.toString(),
                        folder.toString());
        assertEquals(sizes.get(Exports.TABLES).longValue(), triples.lines().distinct().count());
        String version =
                Files.readString(TOOLS.resolve("node_modules/@zazuko/rdf-parser-csvw/package.json"))
                        .replaceAll("(?s).*\"version\": \"(\\d+\\.\\d+).*", "$1");
        return row(Exports.TABLES, "rdf-parser-csvw of Zazuko " + version, "csv");
    }

    private String row(String export, String client, String syntaxes) {
        return String.join("\t", export, client, syntaxes, sizes.get(export).toString());
    }
}
