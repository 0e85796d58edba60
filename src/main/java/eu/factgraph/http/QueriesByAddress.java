package eu.factgraph.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.util.Callback;

/**
 * How many queries one address may have here at a time, waiting ones too: one more is told to come
 * later, so that nobody fills the queue of all. Jetty has such a limit for rates only.
 */
final class QueriesByAddress extends ConditionalHandler.ElseNext {

    private static final String SECONDS = "2";

    private final int most;
    private final ConcurrentMap<String, Integer> running = new ConcurrentHashMap<>();

    QueriesByAddress(int most, Handler next) {
        super(next);
        this.most = most;
    }

    @Override
    protected boolean onConditionsMet(Request request, Response response, Callback callback)
            throws Exception {
        String address = Request.getRemoteAddr(request);
        if (running.merge(address, 1, Integer::sum) > most) {
            done(address);
            response.getHeaders().put(HttpHeader.RETRY_AFTER, SECONDS);
            Response.writeError(request, response, callback, 429);
            return true;
        }
        Request.addCompletionListener(request, failure -> done(address));
        return nextHandler(request, response, callback);
    }

    private void done(String address) {
        running.computeIfPresent(address, (any, queries) -> queries == 1 ? null : queries - 1);
    }
}
