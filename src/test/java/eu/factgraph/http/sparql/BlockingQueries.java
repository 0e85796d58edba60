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
 * Queries that run until the test releases them, by calling property functions that only tests
 * register.
 */
public final class BlockingQueries implements AutoCloseable {

    private static final String UNINTERRUPTIBLE = "urn:test:uninterruptible";
    private static final String INTERRUPTIBLE = "urn:test:interruptible";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private volatile CountDownLatch released = new CountDownLatch(1);

    /** A new query whose thread ignores interrupts. */
    public static String uninterruptible() {
        return "ASK { " + NUMBER.incrementAndGet() + " <" + UNINTERRUPTIBLE + "> ?x }";
    }

    /** A new query that ends when its thread is interrupted. */
    public static String interruptible() {
        return "ASK { " + NUMBER.incrementAndGet() + " <" + INTERRUPTIBLE + "> ?x }";
    }

    /** Registers the functions for the queries of a snapshot. */
    public UnaryOperator<Snapshot> functions() {
        return snapshot ->
                new Snapshot(
                        snapshot.version(),
                        snapshot.loaded(),
                        snapshot.statements(),
                        snapshot.graphs(),
                        snapshot.store(),
                        snapshot.shapes(),
                        criteria -> with(snapshot.selections().apply(criteria)),
                        snapshot.cache());
    }

    private Endpoints with(Endpoints endpoints) {
        SparqlEndpoint sparql = endpoints.sparql();
        return new Endpoints(
                endpoints.store(),
                endpoints.descriptions(),
                endpoints.shapes(),
                endpoints.editions(),
                endpoints.history(),
                new SparqlEndpoint(
                        with(sparql.queryService()),
                        sparql.pages(),
                        sparql.description(),
                        sparql.prefixes()),
                endpoints.graphStore(),
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

    private QueryService with(QueryService answering) {
        var functions = new PropertyFunctionRegistry();
        functions.put(UNINTERRUPTIBLE, any -> new BlockingFunction(this::waitForRelease));
        functions.put(INTERRUPTIBLE, any -> new BlockingFunction(this::waitForReleaseOrInterrupt));
        return new QueryService(
                answering.dataset(),
                answering.rewriter(),
                answering.limits(),
                answering.endpoints(),
                functions);
    }

    private void waitForRelease() {
        CountDownLatch release = released;
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException ignored) {
                // like an expression that never checks the interrupt status
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

    /** Lets all running queries continue; later ones block again. */
    public void release() {
        CountDownLatch last = released;
        released = new CountDownLatch(1);
        last.countDown();
    }

    @Override
    public void close() {
        release();
    }

    private record BlockingFunction(Runnable waiting) implements PropertyFunction {
        @Override
        public void build(
                PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
            // accepts any arguments
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
