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
 * {@code /metrics} for Prometheus. Label values come from closed lists, so that clients cannot add
 * any.
 */
final class HttpMetrics implements RequestLog {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final ConcurrentMap<RequestLabels, Timer> timers = new ConcurrentHashMap<>();

    private record RequestLabels(String method, int status, String kind) {}

    HttpMetrics(CurrentSnapshot current, WorkerPool workers, Optional<AccessLog> accessLog) {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        gauge(
                "factgraph.loaded.seconds",
                "Time at which the data was loaded, in seconds since 1970",
                () -> current.snapshot().loaded().getEpochSecond());
        gauge(
                "factgraph.reload.faulty",
                "1 if the last reload failed",
                () -> current.fault().isPresent() ? 1 : 0);
        registerCache(current);
        registerWork(workers);
        String lost = "Access log lines that could not be written";
        accessLog.ifPresent(log -> gauge("factgraph.accesslog.dropped", lost, log::dropped));
    }

    private void gauge(String name, String description, Supplier<Number> value, String... tags) {
        Gauge.builder(name, value).description(description).tags(tags).register(registry);
    }

    private void registerCache(CurrentSnapshot current) {
        gauge(
                "factgraph.cache.hits",
                "Responses served from the cache, since the data was loaded",
                () -> current.snapshot().cache().stats().hitCount());
        gauge(
                "factgraph.cache.evictions",
                "Responses evicted from the cache, since the data was loaded",
                () -> current.snapshot().cache().stats().evictionCount());
    }

    private void registerWork(WorkerPool workers) {
        gauge(
                "factgraph.work.lost",
                "Threads whose task exceeded its time limit and could not be stopped",
                workers::lost);
        for (QueueClass type : QueueClass.values()) {
            gauge(
                    "factgraph.work.running",
                    "Requests running",
                    () -> workers.running(type),
                    "class",
                    type.label());
            gauge(
                    "factgraph.work.waiting",
                    "Requests waiting",
                    () -> workers.waiting(type),
                    "class",
                    type.label());
        }
    }

    ResourceResponse response() {
        return ResourceResponse.of("text/plain; version=0.0.4", registry.scrape())
                .with("Cache-Control", "no-store");
    }

    @Override
    public void log(Request request, Response response) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        var labels = new RequestLabels(method, response.getStatus(), route(request));
        timers.computeIfAbsent(labels, this::timer)
                .record(NanoTime.since(request.getBeginNanoTime()), TimeUnit.NANOSECONDS);
    }

    private Timer timer(RequestLabels labels) {
        return Timer.builder("factgraph.http.requests")
                .description("Requests, until the response was sent")
                .tag("method", labels.method())
                .tag("status", String.valueOf(labels.status()))
                .tag("kind", labels.kind())
                .register(registry);
    }

    private static String route(Request request) {
        String path = request.getHttpURI().getPath();
        return Routes.of(path == null || path.isEmpty() ? "other" : path.substring(1)).metric();
    }
}
