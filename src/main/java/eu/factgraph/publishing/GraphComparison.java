package eu.factgraph.publishing;

import eu.factgraph.export.ExportedFile;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;

/** Compares graphs of an engine with those of a selection. */
record GraphComparison(GraphStore store, SelectedGraphs selected) {

    private static final String COUNT =
            "SELECT (COUNT(*) AS ?count) { GRAPH <%s> { ?subject ?predicate ?object } }";

    /**
     * A graph that was compared.
     *
     * @param found the number of statements that the engine counts
     */
    record ComparedGraph(PublishedGraph published, long found, GraphDifference difference) {

        /** With the same digest, or but for lexical forms. */
        boolean isSame() {
            return difference.isOfFormsOnly();
        }
    }

    /**
     * Writes a graph and counts it back. An engine that keeps one of two forms of a value counts
     * less.
     *
     * @throws EngineFault if the engine then lacks a statement or has another one
     */
    void put(PublishedGraph graph) {
        store.put(graph.name(), selected.graph(graph.name()));
        long found = count(graph.name());
        if (found != graph.statements() && !compared(graph, found).isSame()) {
            throw new EngineFault(
                    "PUT <%s>: the engine has %d of %d statements; see its log"
                            .formatted(graph.name(), found, graph.statements()));
        }
    }

    /** Reads a graph back. */
    ComparedGraph compared(PublishedGraph graph) {
        return compared(graph, count(graph.name()));
    }

    private ComparedGraph compared(PublishedGraph graph, long count) {
        Graph found = store.get(graph.name());
        GraphDifference difference =
                digest(found).equals(graph.sha256()) && count == graph.statements()
                        ? GraphDifference.NONE
                        : GraphDifference.between(selected.graph(graph.name()), found);
        return new ComparedGraph(graph, count, difference);
    }

    /** SHA-256 of the sorted N-Triples of a graph. */
    static String digest(Graph graph) {
        var none = PrefixMapping.Factory.create();
        var content = SortedSerializer.content(graph, RdfSyntax.NTRIPLES, none);
        return ExportedFile.of("", content).sha256();
    }

    private long count(String name) {
        return Long.parseLong(
                store.select(COUNT.formatted(name)).get(0).get("count").getLiteralLexicalForm());
    }
}
