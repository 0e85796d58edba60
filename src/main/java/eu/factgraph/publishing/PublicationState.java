package eu.factgraph.publishing;

import static eu.factgraph.publishing.PublicationManifest.SD;
import static eu.factgraph.publishing.PublicationManifest.VOID;
import static org.apache.jena.graph.NodeFactory.createLiteralString;

import eu.factgraph.files.Namespaces;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What an engine says that it has of earlier publications.
 *
 * @param published the graphs of the manifest by name
 * @param unfinished the names of graphs that a publication changed and did not finish: what the
 *     manifest says of them need not be true
 */
record PublicationState(SortedMap<String, PublishedGraph> published, SortedSet<String> unfinished) {

    /** Engines cut long results, some without saying so. */
    private static final int PAGE = 1000;

    private static final String NAMES =
            "PREFIX sd: <%s> SELECT ?name { GRAPH <%s> { ?entry sd:name ?name } FILTER (STR(?name) > %s) } ORDER BY STR(?name) LIMIT %d";

    private static final String GRAPHS =
            "PREFIX sd: <%s> PREFIX spdx: <%s> PREFIX void: <%s> SELECT ?name ?triples ?sha256 { GRAPH <%s> { ?entry sd:name ?name ; void:triples ?triples ; spdx:checksum ?checksum . ?checksum spdx:checksumValue ?sha256 } FILTER (STR(?name) > %s) } ORDER BY STR(?name) LIMIT %d";

    private static final String COUNT =
            "PREFIX sd: <%s> SELECT (COUNT(*) AS ?count) { GRAPH <%s> { ?entry sd:name ?name } }";

    /**
     * @throws EngineFault if it cannot be read, or was not written by a publication
     */
    static PublicationState of(GraphStore store, PublicationNames names) {
        try {
            return read(store, names);
        } catch (UnsupportedOperationException | NumberFormatException damaged) {
            throw new EngineFault(
                    "The manifest <%s> is damaged; delete this graph from the engine and run the command again"
                            .formatted(names.manifest()));
        }
    }

    private static PublicationState read(GraphStore store, PublicationNames names) {
        var published = new TreeMap<String, PublishedGraph>();
        rows(store, names.manifest(), PublicationState::graphs)
                .forEach((name, row) -> published.put(name, published(name, row)));
        var unfinished =
                new TreeSet<>(rows(store, names.unfinished(), PublicationState::names).keySet());
        published.keySet().removeIf(name -> !names.isOfData(name));
        unfinished.removeIf(name -> !names.isOfData(name));
        return new PublicationState(published, unfinished);
    }

    /** Whether the engine has exactly this graph, as far as it says. */
    boolean has(PublishedGraph graph) {
        return graph.equals(published.get(graph.name())) && !unfinished.contains(graph.name());
    }

    /** The names of all graphs that are ours to change. */
    SortedSet<String> names() {
        var names = new TreeSet<>(unfinished);
        names.addAll(published.keySet());
        return names;
    }

    private interface PageQuery {

        /**
         * @param last a string literal
         */
        String after(String list, String last);
    }

    private static String names(String list, String last) {
        return NAMES.formatted(SD, list, last, PAGE);
    }

    private static String graphs(String list, String last) {
        return GRAPHS.formatted(SD, Namespaces.SPDX, VOID, list, last, PAGE);
    }

    private static Map<String, Binding> rows(GraphStore store, String list, PageQuery query) {
        var rows = new TreeMap<String, Binding>();
        int before;
        do {
            before = rows.size();
            String last = rows.isEmpty() ? "" : rows.lastKey();
            store.select(query.after(list, NodeFmtLib.strNT(createLiteralString(last))))
                    .forEach(row -> rows.put(row.get("name").getURI(), row));
        } while (rows.size() == before + PAGE);
        long all = number(store.select(COUNT.formatted(SD, list)).get(0).get("count"));
        if (rows.size() != all) {
            throw new EngineFault(
                    "The list of graphs <%s> cannot be read: it has %d, but the engine returns %d; see its limits for results"
                            .formatted(list, all, rows.size()));
        }
        return rows;
    }

    private static PublishedGraph published(String name, Binding row) {
        String sha256 = row.get("sha256").getLiteralLexicalForm().toLowerCase(Locale.ROOT);
        return new PublishedGraph(name, number(row.get("triples")), sha256);
    }

    private static long number(Node count) {
        return Long.parseLong(count.getLiteralLexicalForm());
    }
}
