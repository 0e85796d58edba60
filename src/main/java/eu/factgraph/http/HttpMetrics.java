package eu.factgraph.http;

import eu.factgraph.http.limits.QueueClass;
import eu.factgraph.http.limits.WorkerPool;
import eu.factgraph.http.message.ResourceResponse;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/**
 * {@code /metrics}, as Prometheus reads it. Labels come from closed lists: a stranger cannot add
 * one.
 */
final class HttpMetrics implements RequestLog {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ConcurrentMap<RequestLabels, Timer> timers = new ConcurrentHashMap<>();

    private record RequestLabels(String method, int status, String kind) {}

    HttpMetrics(CurrentSnapshot serving, WorkerPool workers, Optional<AccessLog> accessLog) {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        gauge(
                "factgraph.loaded.seconds",
                "When the data was loaded, in seconds since 1970",
                () -> serving.snapshot().loaded().getEpochSecond());
        gauge(
                "factgraph.reload.faulty",
                "1 if the last reload was refused",
                () -> serving.fault().isPresent() ? 1 : 0);
        gauge(
                "factgraph.cache.hits",
                "Answers that were ready, of the data served now",
                () -> serving.snapshot().cache().stats().hitCount());
        gauge(
                "factgraph.cache.evictions",
                "Answers that had to give way, of the data served now",
                () -> serving.snapshot().cache().stats().evictionCount());
        ofWork(workers);
        accessLog.ifPresent(
                log ->
                        gauge(
                                "factgraph.accesslog.dropped",
                                "Lines of the access log that could not be written",
                                log::dropped));
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private void ofWork(WorkerPool workers) {
        gauge(
                "factgraph.work.lost",
                "Threads whose work did not end in time and goes on still",
                workers::lost);
        for (QueueClass kind : QueueClass.values()) {
            Gauge.builder("factgraph.work.running", () -> workers.running(kind))
                    .description("Requests that are worked on")
                    .tag("class", kind.label())
                    .register(registry);
            Gauge.builder("factgraph.work.waiting", () -> workers.waiting(kind))
                    .description("Requests that wait for a place")
                    .tag("class", kind.label())
                    .register(registry);
        }
    }

    ResourceResponse answer() {
        return ResourceResponse.of(
                        "text/plain; version=0.0.4",
                        registry.scrape().getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store");
    }

    @Override
    public void log(Request request, Response response) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        var of = new RequestLabels(method, response.getStatus(), route(request));
        timers.computeIfAbsent(of, this::timer)
                .record(NanoTime.since(request.getBeginNanoTime()), TimeUnit.NANOSECONDS);
    }

    private Timer timer(RequestLabels of) {
        return Timer.builder("factgraph.http.requests")
                .description("Requests, until the answer was sent")
                .tag("method", of.method())
                .tag("status", String.valueOf(of.status()))
                .tag("kind", of.kind())
                .register(registry);
    }

    private static String route(Request request) {
        String path = request.getHttpURI().getPath();
        return path == null || path.isEmpty()
                ? Routes.of("other").metric()
                : Routes.of(path.substring(1)).metric();
    }
}
