package eu.factgraph.history;

import eu.factgraph.files.AtomicFiles;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.rdf.RdfFile;
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
import org.apache.jena.riot.system.StreamRDF;
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
                G.listPO(graph, RDF.Nodes.type, HistoryVocabulary.VERSION).stream()
                        .map(node -> version(date, graph, node, statements))
                        .sorted(Comparator.comparingInt(ResourceVersion::order))
                        .toList();
        Node release = NodeFactory.createURI(new Release(date, 0, List.of()).graph());
        if (!value(graph, release, HistoryVocabulary.DATE).equals(Optional.of(date.toString()))) {
            throw new CorruptRelease(
                    file(date, ".ttl"), "states a date (dct:date) that differs from its file name");
        }
        return new Release(date, order(date, graph, release), versions);
    }

    /** Writes the Turtle file last: with it the release exists. */
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
        String resource =
                value(graph, node, HistoryVocabulary.SPECIALIZATION_OF)
                        .orElseThrow(
                                () ->
                                        damaged(
                                                date,
                                                node
                                                        + " does not state its resource (prov:specializationOf)"));
        var version =
                new ResourceVersion(
                        resource,
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
                                                                        resource,
                                                                        digest,
                                                                        statements))),
                        value(graph, node, HistoryVocabulary.IS_REPLACED_BY));
        if (!version.iri().equals(node.toString())) {
            throw new CorruptRelease(
                    file(date, ".ttl"), "contains <" + node + ">, a version of another release");
        }
        return version;
    }

    private ResourceState state(
            LocalDate date,
            String resource,
            String digest,
            Supplier<Map<String, List<Quad>>> statements) {
        ResourceState state = ResourceState.of(statements.get().getOrDefault(resource, List.of()));
        if (!state.digest().equals(digest)) {
            throw damaged(date, "the statements of <" + resource + "> differ from those released");
        }
        return state;
    }

    private int order(LocalDate date, Graph graph, Node node) {
        try {
            return Integer.parseInt(value(graph, node, HistoryVocabulary.ORDER).orElse(""));
        } catch (NumberFormatException none) {
            throw damaged(date, node + " has no integer as def:order");
        }
    }

    private static Optional<String> value(Graph graph, Node node, Node property) {
        return G.listSP(graph, node, property).stream()
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
                .findFirst();
    }

    private Map<String, List<Quad>> statements(LocalDate date) {
        var statements = new HashMap<String, List<Quad>>();
        try {
            RdfFile.read(
                    file(date, ".nq"), byResource(statements), RdfFile.NetworkAccess.FORBIDDEN);
            return statements;
        } catch (InvalidInput unreadable) {
            throw damaged(date, "cannot be read: " + unreadable.getMessage());
        }
    }

    private static StreamRDF byResource(Map<String, List<Quad>> statements) {
        return new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                statements
                        .computeIfAbsent(OwningResource.of(quad), resource -> new ArrayList<>())
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
                    folder.resolve("history"), "cannot be written; check the permissions", refused);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
