package eu.factgraph.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.http.sparql.GraphStoreEndpoint;
import eu.factgraph.query.limit.QueryLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.junit.jupiter.api.Test;

/** A body whose making fails after its first chunks were sent. */
class BrokenBodyTest {

    private static final int SUBJECTS = 9_000;

    /** A graph whose last subject cannot be read. */
    private static final class BrokenGraph extends GraphBase {

        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            if (pattern.getSubject().equals(node(SUBJECTS))) {
                throw new IllegalStateException("broken");
            }
            var subjects =
                    pattern.getSubject().isConcrete()
                            ? Stream.of(pattern.getSubject())
                            : IntStream.rangeClosed(1, SUBJECTS).mapToObj(BrokenBodyTest::node);
            return WrappedIterator.createNoRemove(
                    subjects.map(one -> Triple.create(one, node(0), node(0))).iterator());
        }

        @Override
        protected int graphBaseSize() {
            return SUBJECTS;
        }
    }

    private static Node node(int number) {
        return NodeFactory.createURI("https://example.org/%05d".formatted(number));
    }

    @Test
    void client_sees_that_the_body_is_incomplete() throws Exception {
        Graph broken = new BrokenGraph();
        try (var server =
                new TestServer(QueryLimits.SERVED, snapshot -> serving(snapshot, broken))) {
            String request =
                    "GET /data?graph=https://example.org/ HTTP/1.1\r\nHost: localhost\r\nAccept: application/n-triples\r\n\r\n";
            assertEquals(List.of(), complete(server.port, request));
            assertEquals(200, server.get("health").statusCode());
        }
    }

    /** The replies, of which none is cut off. */
    private static List<Wire.Reply> complete(int port, String request) throws IOException {
        try {
            return new Wire(port).replies(request.getBytes(StandardCharsets.UTF_8), true);
        } catch (IllegalStateException incomplete) {
            return List.of();
        }
    }

    private static Snapshot serving(Snapshot snapshot, Graph graph) {
        return new Snapshot(
                snapshot.version(),
                snapshot.loaded(),
                snapshot.statements(),
                snapshot.graphs(),
                snapshot.store(),
                snapshot.shapes(),
                criteria -> serving(snapshot.selections().apply(criteria), graph),
                snapshot.cache());
    }

    private static Endpoints serving(Endpoints endpoints, Graph graph) {
        return new Endpoints(
                endpoints.store(),
                endpoints.descriptions(),
                endpoints.shapes(),
                endpoints.editions(),
                endpoints.history(),
                endpoints.sparql(),
                new GraphStoreEndpoint(
                        endpoints.store(),
                        any -> Optional.of(graph),
                        endpoints.graphStore().prefixes()),
                endpoints.exports(),
                endpoints.crawlers(),
                endpoints.sitemap(),
                endpoints.search(),
                endpoints.reconciliation(),
                endpoints.pages(),
                endpoints.diagrams(),
                endpoints.questions(),
                endpoints.countries(),
                endpoints.quality(),
                endpoints.openApi(),
                endpoints.documentation(),
                endpoints.compared(),
                endpoints.graph(),
                endpoints.assistants(),
                endpoints.examples());
    }
}
