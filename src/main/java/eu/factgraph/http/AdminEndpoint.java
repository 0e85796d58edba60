package eu.factgraph.http;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.ProblemErrorHandler;
import eu.factgraph.http.message.ResourceResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * {@code POST /admin/reload}, on the loopback interface only. Requests of browsers are refused, as
 * any web page could send them.
 */
public final class AdminEndpoint implements AutoCloseable {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final org.eclipse.jetty.server.Server server = new org.eclipse.jetty.server.Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final CurrentSnapshot current;

    /**
     * @param port to listen on; 0 takes a free one
     */
    public AdminEndpoint(int port, CurrentSnapshot current) {
        this.current = current;
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setErrorHandler(new ProblemErrorHandler());
        server.setHandler(new ReloadHandler());
    }

    /**
     * @throws InvalidInput if the port cannot be used
     */
    public void start() {
        try {
            server.start();
        } catch (Exception refused) {
            throw new InvalidInput(
                    "--admin-port %s cannot be used (%s); choose another port, or 0 for a free one"
                            .formatted(connector.getPort(), refused.getMessage()));
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception stuck) {
            throw new IllegalStateException("The admin port did not stop", stuck);
        }
    }

    private final class ReloadHandler extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            try {
                check(request);
                return reload(response, callback);
            } catch (Problem problem) {
                problem.headers().forEach(response.getHeaders()::put);
                String body = new String(problem.json(), StandardCharsets.UTF_8);
                return send(response, callback, problem.status(), Problem.MEDIA_TYPE, body);
            }
        }
    }

    private static void check(Request request) {
        if (!Request.getPathInContext(request).equals("/admin/reload")) {
            throw new Problem(404, "Not found; the only path is /admin/reload.");
        }
        if (!request.getMethod().equals("POST")) {
            throw new Problem(405, "Method not allowed; use POST.", Map.of("Allow", "POST"));
        }
        if (!HOSTS.contains(Request.getServerName(request))
                || request.getHeaders().contains(HttpHeader.ORIGIN)) {
            throw new Problem(403, "Requests from browsers are refused.");
        }
    }

    private boolean reload(Response response, Callback callback) {
        try {
            var json = new JsonObject();
            json.put("version", current.reload().version());
            return send(response, callback, 200, ResourceResponse.JSON, json.toString());
        } catch (InvalidInput refused) {
            var json = new JsonObject();
            json.put("type", "about:blank");
            json.put("title", "Not reloaded");
            json.put("status", 422);
            json.put(
                    "detail", "The previous data is still served. Fix the files and reload again.");
            json.put("messages", HealthEndpoint.array(refused.messages()));
            return send(response, callback, 422, Problem.MEDIA_TYPE, json.toString());
        }
    }

    private static boolean send(
            Response response, Callback callback, int status, String type, String body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        Content.Sink.write(response, true, body, callback);
        return true;
    }
}
