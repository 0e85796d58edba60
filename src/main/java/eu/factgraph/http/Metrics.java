package eu.factgraph.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/**
 * {@code /metrics}, as Prometheus reads it. Labels come from closed lists: a stranger cannot add
 * one.
 */
final class Metrics implements RequestLog {

    private static final Set<String> KINDS =
            Set.of(
                    "id",
                    "doc",
                    "def",
                    "graph",
                    "sparql",
                    "data",
                    "catalog",
                    "export",
                    "question",
                    "feed",
                    "version",
                    "shapes",
                    "health",
                    "metrics");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics(Serving serving) {
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        gauge(
                "factgraph.loaded.seconds",
                "When the data was loaded, in seconds since 1970",
                () -> serving.current().loaded().getEpochSecond());
        gauge(
                "factgraph.reload.faulty",
                "1 if the last reload was refused",
                () -> serving.fault().isPresent() ? 1 : 0);
        gauge(
                "factgraph.cache.hits",
                "Answers that were ready, of the data served now",
                () -> serving.current().representations().stats().hitCount());
        gauge(
                "factgraph.cache.evictions",
                "Answers that had to give way, of the data served now",
                () -> serving.current().representations().stats().evictionCount());
    }

    private void gauge(String name, String description, java.util.function.Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    Answer answer() {
        return Answer.of(
                        "text/plain; version=0.0.4",
                        registry.scrape().getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store");
    }

    @Override
    public void log(Request request, Response response) {
        Timer.builder("factgraph.http.requests")
                .description("Requests, until the answer was sent")
                .tag(
                        "method",
                        METHODS.contains(request.getMethod()) ? request.getMethod() : "other")
                .tag("status", String.valueOf(response.getStatus()))
                .tag("kind", kind(request.getHttpURI().getPath()))
                .register(registry)
                .record(NanoTime.since(request.getBeginNanoTime()), TimeUnit.NANOSECONDS);
    }

    private static String kind(String path) {
        String first = path == null ? "" : path.replaceFirst("^/", "").split("[/.]", 2)[0];
        return KINDS.contains(first) ? first : "other";
    }
}
