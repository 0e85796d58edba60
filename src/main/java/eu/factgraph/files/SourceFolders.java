package eu.factgraph.files;

import static eu.factgraph.files.CanonicalNamespace.CANONICAL;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
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
 * The folders that are read. Ontology and shapes are always the built-in ones.
 *
 * @param displayName of the data: {@code built in} or its path
 */
public record SourceFolders(Path ontology, Path shapes, Path data, String displayName) {

    private static final String ROOT = "/factgraph";
    private static final int VERSION_BYTES = 8;

    public static SourceFolders builtIn() {
        Path root = root();
        return new SourceFolders(
                root.resolve("ontology"), root.resolve("shapes"), root.resolve("data"), "built in");
    }

    public static SourceFolders withData(Path folder) {
        SourceFolders own = builtIn();
        return new SourceFolders(own.ontology, own.shapes, folder, folder.toString());
    }

    /**
     * The files of the data, the concept schemes and the ontology.
     *
     * @throws InvalidInput if a file cannot be read, is not data or belongs to no scope
     */
    public List<GraphFile> graphFiles() {
        return graphFiles(files());
    }

    /**
     * The data files as they are now, sorted.
     *
     * @throws InvalidInput if one cannot be read or is not data
     */
    public List<Path> files() {
        return GraphFile.list(data);
    }

    /**
     * @param listed the data files
     */
    public List<GraphFile> graphFiles(List<Path> listed) {
        Path concepts = ontology.resolve("concepts");
        Path terms = ontology.resolve("factgraph.ttl");
        var files = new ArrayList<>(GraphFile.of(data, listed, CANONICAL + "graph/"));
        DataLayout.check(data, files);
        files.addAll(GraphFile.below(concepts, CANONICAL + "id/concept/"));
        files.add(new GraphFile(CanonicalNamespace.ONTOLOGY, terms, "ontology/factgraph.ttl"));
        return List.copyOf(files);
    }

    public PrefixMapping prefixes() {
        Graph table = GraphFactory.createDefaultGraph();
        RDFParser.fromString(QueryFile.of(ontology.resolve("prefixes.ttl")).text(), Lang.TURTLE)
                .parse(table);
        return table.getPrefixMapping();
    }

    /**
     * A SHA-256 digest of the names and contents of all data files, truncated to eight bytes.
     *
     * @throws InvalidInput if a file cannot be read or is not data
     */
    public String version() {
        return version(DataFolder.files(data), new FileDigests());
    }

    /**
     * @param listed the data files
     * @param digests of files that have been read before
     * @throws InvalidInput if a file cannot be read
     */
    public String version(List<Path> listed, FileDigests digests) {
        return digest(listed, digests).substring(0, 2 * VERSION_BYTES);
    }

    /**
     * A digest of the releases.
     *
     * @param listed the data files
     * @throws InvalidInput if a file cannot be read
     */
    public String releases(List<Path> listed, FileDigests digests) {
        Path history = data.resolve("history");
        return digest(listed.stream().filter(file -> file.startsWith(history)).toList(), digests);
    }

    private String digest(List<Path> files, FileDigests digests) {
        var digest = DigestUtils.getSha256Digest();
        for (Path file : files) {
            String line = DataFolder.relative(data, file) + ' ' + digests.of(file) + '\n';
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Path root() {
        try {
            URI uri = SourceFolders.class.getResource(ROOT + "/ontology/factgraph.ttl").toURI();
            return path(uri).getParent().getParent();
        } catch (URISyntaxException | IOException broken) {
            throw new IllegalStateException("the built-in files cannot be read", broken);
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
