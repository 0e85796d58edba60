package eu.factgraph.publishing;

import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The graphs of an engine, by the SPARQL 1.1 Graph Store HTTP Protocol and the SPARQL 1.1 Protocol:
 * N-Triples without compression, each graph by its name, never the default graph. Redirects are not
 * followed, since they could lead anywhere.
 */
public final class GraphStore implements AutoCloseable {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final EngineAddresses addresses;
    private final Credentials credentials;
    private final Duration timeout;
    private final HttpClient client;
    private final ExecutorService requests;

    /**
     * @param timeout of each request, with its response
     */
    public GraphStore(EngineAddresses addresses, Credentials credentials, Duration timeout) {
        this.addresses = addresses;
        this.credentials = credentials;
        this.timeout = timeout;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECTING)
                        .build();
        this.requests = Executors.newCachedThreadPool(GraphStore::daemon);
        credentials.register(addresses);
    }

    /** One that waits for a silent engine must not keep the program alive. */
    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "graph-store");
        thread.setDaemon(true);
        return thread;
    }

    /** Replaces a graph, or creates it. */
    void put(String name, Graph graph) {
        write(
                "PUT <" + name + ">",
                () -> graph(name).contentType(RDFFormat.NTRIPLES_UTF8).PUT(graph));
    }

    /** Removes a graph, if there is one. */
    void delete(String name) {
        write(
                "DELETE <" + name + ">",
                () -> {
                    try {
                        graph(name).DELETE();
                    } catch (HttpException refused) {
                        requireNotFound(refused);
                    }
                });
    }

    /** The statements of a graph; none if there is no such graph. */
    Graph get(String name) {
        return within(
                "GET <" + name + ">",
                addresses.graphStore().toString(),
                () -> {
                    try {
                        return graph(name).accept(Lang.NTRIPLES).GET();
                    } catch (HttpException refused) {
                        requireNotFound(refused);
                        return GraphFactory.createDefaultGraph();
                    }
                });
    }

    /** The rows of a SELECT query. They are requested by POST, because caches keep GET. */
    List<Binding> select(String query) {
        String address = addresses.query().toString();
        return within(
                "SELECT",
                address,
                () -> {
                    try (QueryExecHTTP execution =
                            QueryExecHTTPBuilder.service(address)
                                    .httpClient(client)
                                    .sendMode(QuerySendMode.asPostForm)
                                    .query(QueryFactory.create(query))
                                    .build()) {
                        return execution.select().stream().toList();
                    }
                });
    }

    private GSP graph(String name) {
        return GSP.service(addresses.graphStore().toString()).httpClient(client).graphName(name);
    }

    private static void requireNotFound(HttpException refused) {
        if (refused.getStatusCode() != HttpURLConnection.HTTP_NOT_FOUND
                && refused.getStatusCode() != HttpURLConnection.HTTP_GONE) {
            throw refused;
        }
    }

    private void write(String request, Runnable task) {
        within(request, addresses.graphStore().toString(), Executors.callable(task));
    }

    private <T> T within(String request, String address, Callable<T> task) {
        Future<T> response = requests.submit(task);
        try {
            return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw EngineFault.of(request, address, failed.getCause());
        } catch (TimeoutException late) {
            response.cancel(true);
            throw EngineFault.of(request, address, late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw EngineFault.of(request, address, stopped);
        }
    }

    @Override
    public void close() {
        credentials.unregister(addresses);
        requests.shutdownNow();
    }
}
