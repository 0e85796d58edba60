package eu.factgraph.http;

import eu.factgraph.http.Router.RoutedRequest;
import eu.factgraph.http.StreamedBodyWriter.ChunkWorkers;
import eu.factgraph.http.cache.EncodedResponse;
import eu.factgraph.http.limits.ClientNetwork;
import eu.factgraph.http.limits.ConnectionWatch;
import eu.factgraph.http.limits.QueueClass;
import eu.factgraph.http.limits.WorkerPool;
import eu.factgraph.http.message.ProblemMapper;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The way of every request: read, route, look in the cache, else make the response in a worker
 * thread, and send it. A response is sent complete, with its length, or not at all; a large file is
 * made while it is sent, and cut off if that fails.
 *
 * @param live makes the responses of live routes, by path
 */
record RequestHandler(
        CurrentSnapshot current, WorkerPool workers, Map<String, Supplier<ResourceResponse>> live) {

    HttpServlet servlet() {
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) {
                handle(request, response);
            }
        };
    }

    /** Returns before the response is made, unless it takes no time. */
    void handle(HttpServletRequest servletRequest, HttpServletResponse servletResponse) {
        var request = ResourceRequest.of(servletRequest);
        var maker = new ResponseMaker(current.snapshot());
        RoutedRequest routed = maker.router().route(request);
        Optional<EncodedResponse> ready = ready(routed, maker);
        if (ready.isPresent()) {
            ResponseSender.send(request, ready.get(), servletResponse);
            return;
        }
        servletRequest.startAsync().setTimeout(0);
        var client = ClientNetwork.of(servletRequest.getRemoteAddr());
        ChunkWorkers downloads =
                chunk -> workers.submit(QueueClass.DOWNLOADS, client, maker.timeLimit(), chunk);
        CompletableFuture<MadeResponse> work =
                workers.submit(
                        Routes.queue(request.method(), request.path(), request.queryString()),
                        client,
                        maker.timeLimit(),
                        () -> MadeResponse.of(request, maker.make(routed)));
        Optional<ConnectionWatch> watch = watch(servletRequest, work);
        work.exceptionally(
                        fault ->
                                MadeResponse.complete(
                                        maker.problem(request, ProblemMapper.of(fault))))
                .thenAccept(
                        made -> {
                            watch.ifPresent(one -> one.end(servletResponse));
                            ResponseSender.send(request, made, downloads, servletResponse);
                        })
                .exceptionally(
                        fault -> ResponseSender.fail(fault, servletRequest, servletResponse));
    }

    /** Responses to GET and HEAD may be wanted by others too. */
    private Optional<ConnectionWatch> watch(
            HttpServletRequest request, CompletableFuture<MadeResponse> work) {
        return request.getMethod().equals("POST")
                ? Optional.of(workers.watch(request, work))
                : Optional.empty();
    }

    private Optional<EncodedResponse> ready(RoutedRequest routed, ResponseMaker maker) {
        if (!routed.request().isRead()) {
            return Optional.empty();
        }
        return routed.route().is(Route.Trait.LIVE)
                ? Optional.of(maker.live(routed, live.get(routed.request().path())))
                : maker.cached(routed)
                        .filter(cached -> !MadeResponse.isStreamed(routed.request(), cached));
    }
}
