package eu.factgraph.http;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded Fuseki with our own processors for {@code /sparql} and {@code /data}, and our
 * resources at all other paths, behind Jetty's limits.
 */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int RESPONSE_HEADER_BYTES = 16 * 1024;
    private static final int OUTPUT_BUFFER_BYTES = 32 * 1024;
    private static final int CONNECTIONS = 2_000;
    static final int THREADS = 200;
    private static final Duration STOP = Duration.ofSeconds(5);

    /** Leaves time to tell the clients. */
    private static final Duration STOP_WORK = Duration.ofSeconds(4);

    /** Of one network; more than a browser or a harvester opens. */
    static final int CONNECTIONS_OF_NETWORK = 250;

    /** Of each class but pages, under way at a time. */
    static final int REQUESTS_OF_NETWORK = 24;

    /** Client, time, request line, status, bytes, milliseconds: no header that a stranger fills. */
    private static final String ACCESS_LOG =
            "%{client}a %{yyyy-MM-dd'T'HH:mm:ssXXX}t \"%r\" %s %O %{ms}T";

    private final FusekiServer fuseki;
    private final Workers workers = new Workers();
    private final AtomicBoolean closing = new AtomicBoolean();

    /**
     * @param port that is free; the caller has made sure
     * @param behindProxy whether all connections are a proxy's, which sets {@code X-Forwarded-For}
     *     to the client's address; the base never comes from a header
     * @param accessLog a line a request; none if empty
     * @param patience with a client that sends or reads nothing, or a request drop by drop
     */
    public record Options(
            String host,
            int port,
            boolean behindProxy,
            Optional<Path> accessLog,
            Duration patience) {

        /** Patience for honest clients on slow lines. */
        public static final Duration PATIENCE = Duration.ofSeconds(30);
    }

    /** A server that is ready to start. */
    public Server(Options options, Serving serving) {
        Optional<AccessLog> accessLog =
                options.accessLog().map(file -> new AccessLog(file.toString()));
        var metrics = new Metrics(serving, workers, accessLog);
        var exchange =
                new Exchange(
                        serving,
                        workers,
                        Map.of(
                                "health", new Health(serving, workers::lost)::answer,
                                "metrics", metrics::answer));
        fuseki =
                FusekiServer.create()
                        .port(options.port())
                        .numServerThreads(4, THREADS)
                        .fusekiModules(FusekiModules.empty())
                        .addProcessor("/sparql", new Processor(exchange))
                        .addProcessor("/data", new Processor(exchange))
                        .addServlet("", exchange.servlet())
                        .addServlet("/*", exchange.servlet())
                        .build();
        var jetty = fuseki.getJettyServer();
        jetty.setConnectors(new Connector[] {connector(jetty, options)});
        jetty.setErrorHandler(new Problems());
        jetty.getDescendants(org.eclipse.jetty.ee10.servlet.ServletContextHandler.class)
                .forEach(context -> context.setErrorHandler(new Problems()));
        jetty.setHandler(
                new GracefulHandler(
                        new SlowReaders(
                                options.patience(),
                                new ReadyAnswers(serving, counted(jetty.getHandler())))));
        accessLog.ifPresent(jetty::addBean);
        jetty.setRequestLog(
                accessLog
                        .<RequestLog>map(log -> new RequestLog.Collection(metrics, lines(log)))
                        .orElse(metrics));
        jetty.setStopTimeout(STOP.toMillis());
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

    /** Requests that are being answered get some seconds to end. */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        workers.end(STOP_WORK);
        try {
            fuseki.stop();
        } catch (FusekiException late) {
            LOG.warn("Stopped before every answer was sent: {}", late.getMessage());
        }
        workers.close();
    }

    private static CustomRequestLog lines(AccessLog log) {
        return new CustomRequestLog(log, ACCESS_LOG);
    }

    private static ServerConnector connector(
            org.eclipse.jetty.server.Server jetty, Options options) {
        var connector =
                new ServerConnector(jetty, new HttpConnectionFactory(configuration(options)));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.patience().toMillis());
        connector.addBean(
                new ConnectionShares(
                        options.behindProxy() ? CONNECTIONS : CONNECTIONS_OF_NETWORK, CONNECTIONS));
        connector.addBean(
                new SlowSenders(connector.getScheduler(), options.patience().toSeconds()));
        return connector;
    }

    private static HttpConfiguration configuration(Options options) {
        var configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setResponseHeaderSize(RESPONSE_HEADER_BYTES);
        configuration.setOutputBufferSize(OUTPUT_BUFFER_BYTES);
        configuration.setSendServerVersion(false);
        if (options.behindProxy()) {
            configuration.addCustomizer(new ForwardedFor());
        }
        return configuration;
    }

    private static Handler counted(Handler next) {
        return new RequestsByNetwork(REQUESTS_OF_NETWORK, new WholeBodies(next));
    }

    /** Hands whatever Fuseki dispatches, by whatever method, to our own exchange. */
    private record Processor(Exchange exchange) implements ActionProcessor {
        @Override
        public void process(HttpAction action) {
            exchange.serve(action.getRequest(), action.getResponse());
        }
    }
}
