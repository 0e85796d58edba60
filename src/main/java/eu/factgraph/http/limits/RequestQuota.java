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
 * Limits the concurrent requests of each class from one network, until their responses are sent:
 * responses that are read slowly occupy memory. Pages share cached responses and are not counted.
 * Jetty's {@code DoSHandler} limits rates only.
 */
public final class RequestQuota extends Handler.Wrapper {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final int limit;
    private final Function<Request, QueueClass> queue;
    private final ConcurrentMap<QuotaKey, Integer> requests = new ConcurrentHashMap<>();

    private record QuotaKey(QueueClass queueClass, ClientNetwork client) {}

    public RequestQuota(int limit, Function<Request, QueueClass> queue, Handler next) {
        super(next);
        this.limit = limit;
        this.queue = queue;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        QueueClass queueClass = queue.apply(request);
        if (queueClass == QueueClass.PAGES) {
            return super.handle(request, response, callback);
        }
        var key = new QuotaKey(queueClass, ClientNetwork.of(Request.getRemoteAddr(request)));
        if (requests.merge(key, 1, Integer::sum) > limit) {
            release(key);
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
            Response.writeError(request, response, callback, 429);
            return true;
        }
        Request.addCompletionListener(request, failure -> release(key));
        return super.handle(request, response, callback);
    }

    private void release(QuotaKey key) {
        requests.computeIfPresent(key, (any, number) -> number == 1 ? null : number - 1);
    }
}
