package eu.factgraph.history;

import eu.factgraph.files.UnusableInput;
import eu.factgraph.files.WholeFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
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
        var statements = new Once<>(() -> statements(date));
        var versions =
                graph.stream(Node.ANY, RDF.Nodes.type, Terms.VERSION)
                        .map(triple -> version(date, graph, triple.getSubject(), statements))
                        .sorted(Comparator.comparingInt(Version::order))
                        .toList();
        Node release = NodeFactory.createURI(new Release(date, 0, List.of()).graph());
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
        replace(file(release.date(), ".nq"), lines.toString());
        replace(file(release.date(), ".ttl"), ReleaseTurtle.of(release));
    }

    private Version version(
            LocalDate date, Graph graph, Node node, Supplier<Map<String, List<Quad>>> statements) {
        String thing =
                value(graph, node, Terms.SPECIALIZATION_OF)
                        .orElseThrow(() -> damaged(date, node + " is a version of nothing"));
        return new Version(
                thing,
                date,
                value(graph, node, Terms.TITLE).orElse(""),
                order(date, graph, node),
                value(graph, node, Terms.WAS_REVISION_OF),
                value(graph, node, Terms.DIGEST)
                        .map(
                                digest ->
                                        new Stated(
                                                digest,
                                                () -> state(date, thing, digest, statements))),
                value(graph, node, Terms.IS_REPLACED_BY));
    }

    private State state(
            LocalDate date,
            String thing,
            String digest,
            Supplier<Map<String, List<Quad>>> statements) {
        State state = State.of(statements.get().getOrDefault(thing, List.of()));
        if (!state.digest().equals(digest)) {
            throw damaged(
                    date, "the statements of <" + thing + "> are not those that were released");
        }
        return state;
    }

    private int order(LocalDate date, Graph graph, Node node) {
        try {
            return Integer.parseInt(value(graph, node, Terms.ORDER).orElse(""));
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
        try (InputStream bytes = Files.newInputStream(file(date, ".nq"))) {
            RDFParser.source(bytes)
                    .lang(Lang.NQUADS)
                    .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                    .parse(
                            new StreamRDFBase() {
                                @Override
                                public void quad(Quad quad) {
                                    statements
                                            .computeIfAbsent(
                                                    Thing.of(quad), thing -> new ArrayList<>())
                                            .add(quad);
                                }
                            });
            return statements;
        } catch (IOException | RuntimeIOException | RiotException unreadable) {
            throw damaged(date, "cannot be read: " + unreadable.getMessage());
        }
    }

    private DamagedRelease damaged(LocalDate date, String fault) {
        return new DamagedRelease(file(date, ".nq"), fault);
    }

    private Path file(LocalDate date, String extension) {
        return folder.resolve("history").resolve(date + extension);
    }

    /** In one move, so that a failure leaves the old file. */
    private static void replace(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            WholeFiles.write(Map.of(file, text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException refused) {
            throw new UnusableInput(
                    file, "cannot be written; check that you may write there", refused);
        }
    }
}
