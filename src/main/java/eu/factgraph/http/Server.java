package eu.factgraph.http;

import eu.factgraph.http.limits.ConnectionQuota;
import eu.factgraph.http.limits.ForwardedFor;
import eu.factgraph.http.limits.QueueClass;
import eu.factgraph.http.limits.RequestBodyBuffer;
import eu.factgraph.http.limits.RequestQuota;
import eu.factgraph.http.limits.SlowReaderTimeout;
import eu.factgraph.http.limits.SlowSenderTimeout;
import eu.factgraph.http.limits.WorkerPool;
import eu.factgraph.http.message.ProblemErrorHandler;
import eu.factgraph.http.message.ResourceResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded Fuseki, in which our own handler processes all paths, behind limits on connections
 * and requests.
 */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int OUTPUT_BUFFER_BYTES = 32 * 1024;
    private static final int CONNECTIONS = 2_000;
    public static final int THREADS = 200;
    private static final Duration STOP = Duration.ofSeconds(5);

    /** Less than {@link #STOP}, so that clients still receive their responses. */
    private static final Duration STOP_WORK = Duration.ofSeconds(4);

    /** Of one network: more than a browser or a harvester opens. */
    public static final int CONNECTIONS_OF_NETWORK = 250;

    /** Of one network and queue at a time; pages are not counted. */
    public static final int REQUESTS_OF_NETWORK = 24;

    /**
     * Client, time, request line, status, bytes, milliseconds, id; no header field of the client.
     */
    private static final String ACCESS_LOG =
            "%{client}a %{yyyy-MM-dd'T'HH:mm:ssXXX}t \"%r\" %s %O %{ms}T %{"
                    + QueryLog.ID
                    + "}attr";

    private final FusekiServer fuseki;
    private final WorkerPool workers = new WorkerPool();
    private final AtomicBoolean closing = new AtomicBoolean();

    /**
     * @param port that is free
     * @param behindProxy whether a proxy sets {@code X-Forwarded-For} to the client's address; the
     *     base never comes from a header
     * @param accessLog file with one line per request; no log if empty
     * @param patience time to wait for a client that sends or reads nothing, or too slowly
     */
    public record ServerOptions(
            String host,
            int port,
            boolean behindProxy,
            Optional<Path> accessLog,
            Duration patience) {

        /** Enough for clients on slow networks. */
        public static final Duration PATIENCE = Duration.ofSeconds(30);
    }

    public Server(ServerOptions options, CurrentSnapshot current) {
        Optional<AccessLog> accessLog =
                options.accessLog().map(file -> new AccessLog(file.toString()));
        var metrics = new HttpMetrics(current, workers, accessLog);
        var health = new HealthEndpoint(current, workers::lost);
        Map<String, Supplier<ResourceResponse>> live =
                Map.of(Routes.HEALTH, health::response, Routes.METRICS, metrics::response);
        var handler = new RequestHandler(current, workers, live);
        fuseki =
                FusekiServer.create()
                        .port(options.port())
                        .numServerThreads(4, THREADS)
                        .fusekiModules(FusekiModules.empty())
                        .addProcessor("/sparql", new HandlerProcessor(handler))
                        .addProcessor("/data", new HandlerProcessor(handler))
                        .addServlet("", handler.servlet())
                        .addServlet("/*", handler.servlet())
                        .build();
        var jetty = fuseki.getJettyServer();
        var queryLog = new QueryLog();
        jetty.setConnectors(new Connector[] {connector(jetty, options, queryLog)});
        jetty.setErrorHandler(new ProblemErrorHandler());
        jetty.getDescendants(org.eclipse.jetty.ee10.servlet.ServletContextHandler.class)
                .forEach(context -> context.setErrorHandler(new ProblemErrorHandler()));
        var cached = new CachedResponseHandler(current, limited(jetty.getHandler()));
        jetty.setHandler(new GracefulHandler(new SlowReaderTimeout(options.patience(), cached)));
        accessLog.ifPresent(jetty::addBean);
        var logs = new ArrayList<RequestLog>(List.of(metrics, queryLog));
        accessLog.ifPresent(log -> logs.add(new CustomRequestLog(log, ACCESS_LOG)));
        jetty.setRequestLog(new RequestLog.Collection(logs.toArray(RequestLog[]::new)));
        jetty.setStopTimeout(STOP.toMillis());
    }

    public void start() {
        fuseki.start();
    }

    public void join() {
        fuseki.join();
    }

    public int port() {
        return fuseki.getPort();
    }

    /** Gives running requests some seconds to end. */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        workers.stop(STOP_WORK);
        try {
            fuseki.stop();
        } catch (FusekiException late) {
            LOG.warn("Stopped before every response was sent: {}", late.getMessage());
        }
        workers.close();
    }

    private static ServerConnector connector(
            org.eclipse.jetty.server.Server jetty, ServerOptions options, QueryLog queryLog) {
        var configuration = configuration(options);
        configuration.addCustomizer(queryLog);
        var connector = new ServerConnector(jetty, new HttpConnectionFactory(configuration));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.patience().toMillis());
        connector.addBean(
                new ConnectionQuota(
                        options.behindProxy() ? CONNECTIONS : CONNECTIONS_OF_NETWORK, CONNECTIONS));
        connector.addBean(
                new SlowSenderTimeout(connector.getScheduler(), options.patience().toSeconds()));
        return connector;
    }

    private static HttpConfiguration configuration(ServerOptions options) {
        var configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(HEADER_BYTES);
        configuration.setResponseHeaderSize(HEADER_BYTES);
        configuration.setOutputBufferSize(OUTPUT_BUFFER_BYTES);
        configuration.setSendServerVersion(false);
        if (options.behindProxy()) {
            configuration.addCustomizer(new ForwardedFor());
        }
        return configuration;
    }

    private static Handler limited(Handler next) {
        return new RequestQuota(REQUESTS_OF_NETWORK, Server::queue, new RequestBodyBuffer(next));
    }

    static QueueClass queue(Request request) {
        String path = Request.getPathInContext(request);
        return path.startsWith("/")
                ? Routes.queue(
                        request.getMethod(), path.substring(1), request.getHttpURI().getQuery())
                : QueueClass.PAGES;
    }

    /** Passes what Fuseki dispatches, whatever the method, to our handler. */
    private record HandlerProcessor(RequestHandler handler) implements ActionProcessor {
        @Override
        public void process(HttpAction action) {
            handler.handle(action.getRequest(), action.getResponse());
        }
    }
}
