package eu.factgraph.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Bounds the requests of each class that one network has under way, until their answers are sent:
 * answers that are read slowly take memory. Pages share theirs and are not counted. Jetty has such
 * a limit for rates only.
 */
final class RequestsByNetwork extends Handler.Wrapper {

    private static final String SECONDS = "2";

    private final int most;
    private final ConcurrentMap<Counted, Integer> running = new ConcurrentHashMap<>();

    private record Counted(WorkClass kind, ClientNetwork client) {}

    RequestsByNetwork(int most, Handler next) {
        super(next);
        this.most = most;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        WorkClass kind = kind(request);
        if (kind == WorkClass.PAGES) {
            return super.handle(request, response, callback);
        }
        var counted = new Counted(kind, ClientNetwork.of(Request.getRemoteAddr(request)));
        if (running.merge(counted, 1, Integer::sum) > most) {
            done(counted);
            response.getHeaders().put(HttpHeader.RETRY_AFTER, SECONDS);
            Response.writeError(request, response, callback, 429);
            return true;
        }
        Request.addCompletionListener(request, failure -> done(counted));
        return super.handle(request, response, callback);
    }

    private static WorkClass kind(Request request) {
        String path = Request.getPathInContext(request);
        return path.startsWith("/")
                ? WorkClass.of(
                        request.getMethod(), path.substring(1), request.getHttpURI().getQuery())
                : WorkClass.PAGES;
    }

    private void done(Counted counted) {
        running.computeIfPresent(counted, (any, requests) -> requests == 1 ? null : requests - 1);
    }
}
