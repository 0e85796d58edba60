package eu.factgraph.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The folders that a run reads: ontology and shapes are always the program's own, the data may be
 * somebody's.
 *
 * @param shown how the data is called for people: {@code built in} or the path
 */
public record SourceFolders(Path ontology, Path shapes, Path data, String shown) {

    private static final String ROOT = "/factgraph";
    private static final int VERSION_BYTES = 8;

    /** Everything as it was built into the program. */
    public static SourceFolders builtIn() {
        Path root = root();
        return new SourceFolders(
                root.resolve("ontology"), root.resolve("shapes"), root.resolve("data"), "built in");
    }

    public static SourceFolders withData(Path folder) {
        SourceFolders own = builtIn();
        return new SourceFolders(own.ontology, own.shapes, folder, folder.toString());
    }

    /** The data files, the schemes of concepts and the ontology, each with the graph that it is. */
    public List<GraphFile> graphFiles() {
        var files = new ArrayList<>(GraphFile.below(data, CanonicalNamespace.CANONICAL + "graph/"));
        files.addAll(
                GraphFile.below(
                        ontology.resolve("concepts"),
                        CanonicalNamespace.CANONICAL + "id/concept/"));
        files.add(
                new GraphFile(
                        CanonicalNamespace.ONTOLOGY,
                        ontology.resolve("factgraph.ttl"),
                        "ontology/factgraph.ttl"));
        return List.copyOf(files);
    }

    /** The one table of prefixes. */
    public PrefixMapping prefixes() {
        Graph table = GraphFactory.createDefaultGraph();
        RDFParser.fromString(QueryFile.of(ontology.resolve("prefixes.ttl")).text(), Lang.TURTLE)
                .parse(table);
        return table.getPrefixMapping();
    }

    /**
     * Another content of the data has another version, another time of its files has not: SHA-256
     * over the names and bytes of all files of data below its folder, shortened.
     *
     * @throws InvalidInput if a file cannot be read, or is no data
     */
    public String version() {
        var digest = DigestUtils.getSha256Digest();
        for (Path file : DataFolder.files(data)) {
            digest.update(DataFolder.relative(data, file).getBytes(StandardCharsets.UTF_8));
            try (InputStream bytes = Files.newInputStream(file)) {
                DigestUtils.updateDigest(digest, bytes);
            } catch (IOException unreadable) {
                throw new InvalidInput(
                        file, "cannot be read; check that you may read it", unreadable);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
    }

    private static Path root() {
        try {
            URI uri = SourceFolders.class.getResource(ROOT + "/ontology/factgraph.ttl").toURI();
            return path(uri).getParent().getParent();
        } catch (URISyntaxException | IOException broken) {
            throw new IllegalStateException("the program's own files cannot be read", broken);
        }
    }

    private static Path path(URI uri) throws IOException {
        if (uri.getScheme().equals("jar")) {
            try {
                FileSystems.newFileSystem(uri, Map.of());
            } catch (FileSystemAlreadyExistsException open) {
                return Path.of(uri);
            }
        }
        return Path.of(uri);
    }
}
