package eu.factgraph.http;

import eu.factgraph.export.Exports;
import eu.factgraph.history.Dates;
import eu.factgraph.history.Feed;
import eu.factgraph.page.Pages;
import eu.factgraph.query.Answering;
import eu.factgraph.query.Limits;
import eu.factgraph.query.Question;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Set;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.shared.PrefixMapping;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The embedded Fuseki with our own processors for {@code /sparql} and {@code /data}, and our
 * handlers for all other paths.
 */
public final class Server implements AutoCloseable {

    private static final int HEADER_BYTES = 16 * 1024;
    private static final int OUTPUT_BUFFER_BYTES = 32 * 1024;

    private final FusekiServer fuseki;

    /**
     * A server that is ready to start.
     *
     * @param shapes what the data was judged by, as a store of its own: queries do not see it
     * @param dates of the data, with the history that they follow from
     * @param port that is free; the caller has made sure
     * @param limits of an answer at {@code /sparql}
     * @param endpoints that SERVICE may call
     */
    public Server(
            String host,
            int port,
            Store store,
            Store shapes,
            Exports exports,
            Dates dates,
            List<Question> questions,
            PrefixMapping prefixes,
            Limits limits,
            Set<String> endpoints) {
        var pages = new Pages(store, questions);
        var answering = new Answering(store.dataset(), store.rebasing(), limits, endpoints);
        var site =
                new Site(
                        new Documents(store, pages, prefixes, dates),
                        new Documents(shapes, new Pages(shapes, questions), prefixes, Dates.none()),
                        new Past(new Feed(dates.history()), store.rebasing(), pages, prefixes),
                        new Sparql(
                                answering,
                                pages,
                                new ServiceDescription(
                                        store, prefixes, limits, !endpoints.isEmpty()),
                                prefixes),
                        new GraphStore(store, prefixes),
                        new Downloads(exports, exports.conformance()),
                        new Robots(store),
                        pages,
                        questions);
        var exchange = new Exchange(site, pages);
        fuseki =
                FusekiServer.create()
                        .port(port)
                        .fusekiModules(FusekiModules.empty())
                        .add("/sparql", service(store, exchange, Operation.Query))
                        .add("/data", service(store, exchange, Operation.GSP_R))
                        .addServlet("", exchange.servlet())
                        .addServlet("/*", exchange.servlet())
                        .build();
        for (var connector : fuseki.getJettyServer().getConnectors()) {
            limit((ServerConnector) connector, host);
        }
    }

    public void start() {
        fuseki.start();
    }

    /** Waits until the server is stopped. */
    public void join() {
        fuseki.join();
    }

    public int port() {
        return fuseki.getPort();
    }

    @Override
    public void close() {
        fuseki.stop();
    }

    private static DataService service(Store store, Exchange exchange, Operation operation) {
        return DataService.newBuilder(store.dataset())
                .addEndpoint(
                        Endpoint.create()
                                .operation(operation)
                                .processor(new Processor(exchange))
                                .build())
                .build();
    }

    private static void limit(ServerConnector connector, String host) {
        connector.setHost(host);
        var configuration =
                connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setOutputBufferSize(OUTPUT_BUFFER_BYTES);
    }

    /** Hands whatever Fuseki dispatches, by whatever method, to our own exchange. */
    private record Processor(Exchange exchange) implements ActionProcessor {
        @Override
        public void process(HttpAction action) {
            exchange.serve(action.getRequest(), action.getResponse());
        }
    }
}
