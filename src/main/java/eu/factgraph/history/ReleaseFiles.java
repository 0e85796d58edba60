package eu.factgraph.history;

import eu.factgraph.files.AtomicFiles;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.RdfFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * A release on disk, in {@code history} below the data: {@code {date}.ttl} is the named graph that
 * says what changed, {@code {date}.nq} beside it has what was stated, a line a statement.
 *
 * @param folder of all data
 */
record ReleaseFiles(Path folder) {

    /**
     * The release that {@code graph}, read from its Turtle file, tells of. What was stated is read
     * when it is first asked for.
     */
    Release read(LocalDate date, Graph graph) {
        var statements = new Memoized<>(() -> statements(date));
        var versions =
                graph.stream(Node.ANY, RDF.Nodes.type, HistoryVocabulary.VERSION)
                        .map(triple -> version(date, graph, triple.getSubject(), statements))
                        .sorted(Comparator.comparingInt(ResourceVersion::order))
                        .toList();
        Node release = NodeFactory.createURI(new Release(date, 0, List.of()).graph());
        if (!value(graph, release, HistoryVocabulary.DATE).equals(Optional.of(date.toString()))) {
            throw new CorruptRelease(
                    file(date, ".ttl"), "states another date (dct:date) than its name");
        }
        return new Release(date, order(date, graph, release), versions);
    }

    /** Writes both files; the one that makes the release count comes last. */
    void write(Release release) {
        var lines = new StringBuilder();
        release.versions()
                .forEach(
                        version ->
                                version.state().stream()
                                        .flatMap(state -> state.statements().keySet().stream())
                                        .forEach(line -> lines.append(line).append('\n')));
        var files = new LinkedHashMap<Path, byte[]>();
        files.put(file(release.date(), ".nq"), bytes(lines.toString()));
        files.put(file(release.date(), ".ttl"), bytes(ReleaseTurtleWriter.of(release)));
        replace(files);
    }

    private ResourceVersion version(
            LocalDate date, Graph graph, Node node, Supplier<Map<String, List<Quad>>> statements) {
        String thing =
                value(graph, node, HistoryVocabulary.SPECIALIZATION_OF)
                        .orElseThrow(() -> damaged(date, node + " is a version of nothing"));
        var version =
                new ResourceVersion(
                        thing,
                        date,
                        value(graph, node, HistoryVocabulary.TITLE).orElse(""),
                        order(date, graph, node),
                        value(graph, node, HistoryVocabulary.WAS_REVISION_OF),
                        value(graph, node, HistoryVocabulary.DIGEST)
                                .map(
                                        digest ->
                                                new LazyState(
                                                        digest,
                                                        () ->
                                                                state(
                                                                        date,
                                                                        thing,
                                                                        digest,
                                                                        statements))),
                        value(graph, node, HistoryVocabulary.IS_REPLACED_BY));
        if (!version.iri().equals(node.toString())) {
            throw new CorruptRelease(
                    file(date, ".ttl"), "holds <" + node + ">, a version of another release");
        }
        return version;
    }

    private ResourceState state(
            LocalDate date,
            String thing,
            String digest,
            Supplier<Map<String, List<Quad>>> statements) {
        ResourceState state = ResourceState.of(statements.get().getOrDefault(thing, List.of()));
        if (!state.digest().equals(digest)) {
            throw damaged(
                    date, "the statements of <" + thing + "> are not those that were released");
        }
        return state;
    }

    private int order(LocalDate date, Graph graph, Node node) {
        try {
            return Integer.parseInt(value(graph, node, HistoryVocabulary.ORDER).orElse(""));
        } catch (NumberFormatException none) {
            throw damaged(date, node + " has no place in the feed (def:order)");
        }
    }

    private static Optional<String> value(Graph graph, Node node, Node property) {
        return graph.stream(node, property, Node.ANY)
                .map(Triple::getObject)
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
                .findFirst();
    }

    private Map<String, List<Quad>> statements(LocalDate date) {
        var statements = new HashMap<String, List<Quad>>();
        try {
            RdfFile.read(file(date, ".nq"), byThing(statements), RdfFile.NetworkAccess.FORBIDDEN);
            return statements;
        } catch (InvalidInput unreadable) {
            throw damaged(date, "cannot be read: " + unreadable.getMessage());
        }
    }

    private static StreamRDF byThing(Map<String, List<Quad>> statements) {
        return new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                statements
                        .computeIfAbsent(OwningResource.of(quad), thing -> new ArrayList<>())
                        .add(quad);
            }
        };
    }

    private CorruptRelease damaged(LocalDate date, String fault) {
        return new CorruptRelease(file(date, ".nq"), fault);
    }

    private Path file(LocalDate date, String extension) {
        return folder.resolve("history").resolve(date + extension);
    }

    private void replace(Map<Path, byte[]> files) {
        try {
            Files.createDirectories(folder.resolve("history"));
            AtomicFiles.write(files);
        } catch (IOException refused) {
            throw new InvalidInput(
                    folder.resolve("history"),
                    "cannot be written; check that you may write there",
                    refused);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
