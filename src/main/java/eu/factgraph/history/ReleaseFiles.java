package eu.factgraph.history;

import static eu.factgraph.history.HistoryVocabulary.DATE;
import static eu.factgraph.history.HistoryVocabulary.DIGEST;
import static eu.factgraph.history.HistoryVocabulary.IS_REPLACED_BY;
import static eu.factgraph.history.HistoryVocabulary.ORDER;
import static eu.factgraph.history.HistoryVocabulary.SPECIALIZATION_OF;
import static eu.factgraph.history.HistoryVocabulary.TITLE;
import static eu.factgraph.history.HistoryVocabulary.VERSION;
import static eu.factgraph.history.HistoryVocabulary.WAS_REVISION_OF;
import static java.nio.charset.StandardCharsets.UTF_8;

import eu.factgraph.files.AtomicFiles;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.rdf.RdfFile;
import java.io.IOException;
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
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/**
 * The files of releases, in the data's {@code history} folder: {@code {date}.ttl} is the named
 * graph that describes the versions, {@code {date}.nq} contains their statements, one per line.
 *
 * @param folder of all data
 */
record ReleaseFiles(Path folder) {

    /** The release that {@code graph} describes. Its statements are read on first use. */
    Release read(LocalDate date, Graph graph) {
        var statements = new Memoized<>(() -> statements(date));
        var versions =
                G.listPO(graph, RDF.Nodes.type, VERSION).stream()
                        .map(node -> version(date, graph, node, statements))
                        .sorted(Comparator.comparingInt(ResourceVersion::order))
                        .toList();
        Node release = NodeFactory.createURI(new Release(date, 0, List.of()).graph());
        if (!value(graph, release, DATE).equals(Optional.of(date.toString()))) {
            throw corrupt(date, ".ttl", "states a date (dct:date) that differs from its file name");
        }
        return new Release(date, order(date, graph, release), versions);
    }

    /** Writes the Turtle file last: with it the release exists. */
    void write(Release release) {
        String lines =
                release.versions().stream()
                        .flatMap(version -> version.state().stream())
                        .flatMap(state -> state.statements().keySet().stream())
                        .map(line -> line + "\n")
                        .collect(Collectors.joining());
        var files = new LinkedHashMap<Path, byte[]>();
        files.put(file(release.date(), ".nq"), lines.getBytes(UTF_8));
        files.put(file(release.date(), ".ttl"), ReleaseTurtleWriter.of(release).getBytes(UTF_8));
        try {
            Files.createDirectories(folder.resolve("history"));
            AtomicFiles.write(files);
        } catch (IOException refused) {
            throw new InvalidInput(
                    folder.resolve("history"), "cannot be written; check the permissions", refused);
        }
    }

    private ResourceVersion version(
            LocalDate date, Graph graph, Node node, Supplier<Map<String, List<Quad>>> statements) {
        String unowned = node + " does not state its resource (prov:specializationOf)";
        String resource =
                value(graph, node, SPECIALIZATION_OF)
                        .orElseThrow(() -> corrupt(date, ".nq", unowned));
        var version =
                new ResourceVersion(
                        resource,
                        date,
                        value(graph, node, TITLE).orElse(""),
                        order(date, graph, node),
                        value(graph, node, WAS_REVISION_OF),
                        value(graph, node, DIGEST)
                                .map(digest -> state(date, resource, digest, statements)),
                        value(graph, node, IS_REPLACED_BY));
        if (!version.iri().equals(node.toString())) {
            throw corrupt(date, ".ttl", "contains <" + node + ">, a version of another release");
        }
        return version;
    }

    private LazyState state(
            LocalDate date,
            String resource,
            String digest,
            Supplier<Map<String, List<Quad>>> statements) {
        return new LazyState(
                digest,
                () -> {
                    var state =
                            ResourceState.of(statements.get().getOrDefault(resource, List.of()));
                    if (!state.digest().equals(digest)) {
                        throw corrupt(
                                date,
                                ".nq",
                                "the statements of <" + resource + "> differ from those released");
                    }
                    return state;
                });
    }

    private int order(LocalDate date, Graph graph, Node node) {
        try {
            return Integer.parseInt(value(graph, node, ORDER).orElse(""));
        } catch (NumberFormatException none) {
            throw corrupt(date, ".nq", node + " has no integer as def:order");
        }
    }

    private static Optional<String> value(Graph graph, Node node, Node property) {
        return G.listSP(graph, node, property).stream()
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
                .findFirst();
    }

    private Map<String, List<Quad>> statements(LocalDate date) {
        var statements = new HashMap<String, List<Quad>>();
        var byResource =
                new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        String resource = OwningResource.of(quad);
                        statements.computeIfAbsent(resource, any -> new ArrayList<>()).add(quad);
                    }
                };
        try {
            RdfFile.read(file(date, ".nq"), byResource, RdfFile.NetworkAccess.FORBIDDEN);
            return statements;
        } catch (InvalidInput unreadable) {
            throw corrupt(date, ".nq", "cannot be read: " + unreadable.getMessage());
        }
    }

    private CorruptRelease corrupt(LocalDate date, String extension, String fault) {
        return new CorruptRelease(file(date, extension), fault);
    }

    private Path file(LocalDate date, String extension) {
        return folder.resolve("history").resolve(date + extension);
    }
}
