package eu.factgraph.publishing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;

/** A small engine on the loopback interface that a test lets deviate. */
public final class DeviatingEngine implements AutoCloseable {

    /** Answers a request in place of the engine, or returns false. */
    @FunctionalInterface
    public interface Deviation {
        boolean answers(HttpExchange exchange, String request) throws IOException;
    }

    static {
        // Before the first server: otherwise each response waits for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DatasetGraph dataset = DatasetGraphFactory.create();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> headers = new CopyOnWriteArrayList<>();
    private volatile Deviation deviation = (exchange, request) -> false;

    public DeviatingEngine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public void deviate(Deviation other) {
        deviation = other;
    }

    /** As the engine should be. */
    void recover() {
        deviation = (exchange, request) -> false;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    EngineAddresses addresses() {
        return EngineAddresses.of(address() + "/store", address() + "/query");
    }

    /** Method and path below the base of each request for a graph, {@code SELECT} for a query. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Name and value of each header of each request. */
    public List<String> headers() {
        return List.copyOf(headers);
    }

    public Graph graph(String name) {
        synchronized (dataset) {
            Graph copy = GraphFactory.createDefaultGraph();
            GraphUtil.addInto(copy, dataset.getGraph(NodeFactory.createURI(name)));
            return copy;
        }
    }

    /** Replaces a graph from behind. */
    public void replace(String name, Graph graph) {
        synchronized (dataset) {
            dataset.removeGraph(NodeFactory.createURI(name));
            GraphUtil.addInto(dataset.getGraph(NodeFactory.createURI(name)), graph);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String request =
                exchange.getRequestURI().getPath().equals("/query")
                        ? "SELECT"
                        : exchange.getRequestMethod() + " " + query.replace("graph=", "");
        requests.add(request);
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                values.forEach(value -> headers.add(name + ": " + value)));
        try (exchange) {
            if (!deviation.answers(exchange, request)) {
                answers(exchange, request, exchange.getRequestBody().readAllBytes());
            }
        }
    }

    /** As the engine should, for a deviation that has read the body; always true. */
    boolean answers(HttpExchange exchange, String request, byte[] body) throws IOException {
        if (request.equals("SELECT")) {
            send(exchange, 200, "application/sparql-results+json", rows(body));
            return true;
        }
        Node name = NodeFactory.createURI(request.substring(request.indexOf(' ') + 1));
        synchronized (dataset) {
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    dataset.removeGraph(name);
                    RDFParser.create()
                            .fromString(new String(body, StandardCharsets.UTF_8))
                            .lang(Lang.NTRIPLES)
                            .parse(dataset.getGraph(name));
                    send(exchange, 204, "text/plain", new byte[0]);
                }
                case "DELETE" -> {
                    boolean isThere = dataset.containsGraph(name);
                    dataset.removeGraph(name);
                    send(exchange, isThere ? 204 : 404, "text/plain", new byte[0]);
                }
                default -> {
                    var out = new ByteArrayOutputStream();
                    RDFDataMgr.write(out, dataset.getGraph(name), Lang.NTRIPLES);
                    send(exchange, 200, "application/n-triples", out.toByteArray());
                }
            }
        }
        return true;
    }

    private byte[] rows(byte[] form) {
        String text = new String(form, StandardCharsets.UTF_8);
        String query = URLDecoder.decode(text.substring("query=".length()), StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        synchronized (dataset) {
            try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
                ResultsWriter.create()
                        .lang(ResultSetLang.RS_JSON)
                        .write(out, ResultSet.adapt(execution.select()));
            }
        }
        return out.toByteArray();
    }

    public static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
