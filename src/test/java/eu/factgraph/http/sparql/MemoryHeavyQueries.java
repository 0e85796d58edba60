package eu.factgraph.http.sparql;

import eu.factgraph.http.Endpoints;
import eu.factgraph.http.Snapshot;
import eu.factgraph.query.QueryService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunction;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/**
 * Two property functions that only tests have: queries that call them go on until the test releases
 * them.
 */
public final class MemoryHeavyQueries implements AutoCloseable {

    private static final String DEAF = "urn:test:deaf";
    private static final String WAITING = "urn:test:waiting";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private volatile CountDownLatch released = new CountDownLatch(1);

    /** A query of its own whose thread nothing stops. */
    public static String deaf() {
        return "ASK { " + NUMBER.incrementAndGet() + " <" + DEAF + "> ?x }";
    }

    /** A query of its own that ends when its thread is interrupted. */
    public static String waiting() {
        return "ASK { " + NUMBER.incrementAndGet() + " <" + WAITING + "> ?x }";
    }

    /** Adds the functions to those that queries of a snapshot may call. */
    public UnaryOperator<Snapshot> functions() {
        return snapshot ->
                new Snapshot(
                        snapshot.version(),
                        snapshot.loaded(),
                        snapshot.statements(),
                        snapshot.graphs(),
                        snapshot.store(),
                        snapshot.shapes(),
                        with(snapshot.endpoints()),
                        snapshot.cache());
    }

    private Endpoints with(Endpoints endpoints) {
        SparqlEndpoint sparql = endpoints.sparql();
        return new Endpoints(
                endpoints.descriptions(),
                endpoints.shapes(),
                endpoints.history(),
                new SparqlEndpoint(
                        with(sparql.queryService()),
                        sparql.pages(),
                        sparql.description(),
                        sparql.prefixes()),
                endpoints.graphStore(),
                endpoints.exports(),
                endpoints.crawlers(),
                endpoints.search(),
                endpoints.reconciliation(),
                endpoints.pages(),
                endpoints.diagrams(),
                endpoints.questions(),
                endpoints.openApi(),
                endpoints.documentation());
    }

    private QueryService with(QueryService answering) {
        var functions = new PropertyFunctionRegistry();
        functions.put(DEAF, any -> new Held(this::waitForRelease));
        functions.put(WAITING, any -> new Held(this::waitForReleaseOrInterrupt));
        return new QueryService(
                answering.dataset(),
                answering.rebasing(),
                answering.limits(),
                answering.endpoints(),
                functions);
    }

    private void waitForRelease() {
        CountDownLatch release = released;
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException unheard) {
                // as an expression that never looks
            }
        }
    }

    private void waitForReleaseOrInterrupt() {
        try {
            released.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** All of them go on; later ones wait again. */
    public void release() {
        CountDownLatch last = released;
        released = new CountDownLatch(1);
        last.countDown();
    }

    @Override
    public void close() {
        release();
    }

    private record Held(Runnable waiting) implements PropertyFunction {
        @Override
        public void build(
                PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
            // takes any arguments
        }

        @Override
        public QueryIterator exec(
                QueryIterator input,
                PropFuncArg subject,
                Node predicate,
                PropFuncArg object,
                ExecutionContext context) {
            waiting.run();
            return QueryIterSingleton.create(input.next(), context);
        }
    }
}
