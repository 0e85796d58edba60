package eu.factgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class ResourceDescriptionTest {

    private static final int LINKS = 250;

    @Test
    void first_hundred_incoming_links_are_listed_and_all_are_counted() {
        Graph graph = GraphFactory.createDefaultGraph();
        // in an order that is neither ascending nor descending
        for (int number = 0; number < LINKS; number++) {
            graph.add(item(number * 101 % LINKS), item(LINKS), item(LINKS + 1));
        }
        var store =
                Store.of(
                        new NamedGraphs(Map.of(NamedGraphs.GRAPHS + "eu/things/a", graph)),
                        CanonicalNamespace.CANONICAL);
        var description = ResourceDescription.of(store, item(LINKS + 1));
        assertEquals(LINKS, description.incomingCount());
        assertEquals(
                IntStream.range(0, 100).mapToObj(ResourceDescriptionTest::item).toList(),
                description.incoming().stream().map(Quad::getSubject).toList());
        assertTrue(ResourceDescription.exists(store, item(0)));
        assertFalse(ResourceDescription.exists(store, item(LINKS + 1)));
    }

    private static Node item(int number) {
        return NodeFactory.createURI(
                CanonicalNamespace.CANONICAL + "id/eu/act/%03d".formatted(number));
    }
}
