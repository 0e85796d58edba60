package eu.factgraph.http.limits;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
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
public final class RequestQuota extends Handler.Wrapper {

    private static final String SECONDS = "2";

    private final int most;
    private final Function<Request, QueueClass> queue;
    private final ConcurrentMap<QuotaKey, Integer> running = new ConcurrentHashMap<>();

    private record QuotaKey(QueueClass kind, ClientNetwork client) {}

    /**
     * @param most requests of one network and queue
     */
    public RequestQuota(int most, Function<Request, QueueClass> queue, Handler next) {
        super(next);
        this.most = most;
        this.queue = queue;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        QueueClass kind = queue.apply(request);
        if (kind == QueueClass.PAGES) {
            return super.handle(request, response, callback);
        }
        var counted = new QuotaKey(kind, ClientNetwork.of(Request.getRemoteAddr(request)));
        if (running.merge(counted, 1, Integer::sum) > most) {
            done(counted);
            response.getHeaders().put(HttpHeader.RETRY_AFTER, SECONDS);
            Response.writeError(request, response, callback, 429);
            return true;
        }
        Request.addCompletionListener(request, failure -> done(counted));
        return super.handle(request, response, callback);
    }

    private void done(QuotaKey counted) {
        running.computeIfPresent(counted, (any, requests) -> requests == 1 ? null : requests - 1);
    }
}
