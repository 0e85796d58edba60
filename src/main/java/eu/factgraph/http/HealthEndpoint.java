package eu.factgraph.http;

import eu.factgraph.http.limits.WorkerPool;
import eu.factgraph.http.message.ResourceResponse;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/**
 * {@code /health}: whether it lives, what it serves since when, and what went wrong last. Threads
 * that do not end degrade it; as many as there are processors fail it, for a restart to free them.
 *
 * @param lost number of such threads
 */
record HealthEndpoint(CurrentSnapshot serving, IntSupplier lost) {

    private static final String SECONDS = "30";

    ResourceResponse answer() {
        Snapshot snapshot = serving.snapshot();
        var health = new JsonObject();
        int gone = lost.getAsInt();
        boolean isFailing = gone >= WorkerPool.PROCESSORS;
        health.put("status", isFailing ? "failing" : gone > 0 ? "degraded" : "ok");
        health.put("live", true);
        health.put("ready", !isFailing);
        health.put("lost", gone);
        health.put("version", snapshot.version());
        health.put("loaded", snapshot.loaded().truncatedTo(ChronoUnit.SECONDS).toString());
        serving.fault().ifPresent(fault -> health.put("fault", told(fault)));
        return ResourceResponse.of(
                        ResourceResponse.JSON, health.toString().getBytes(StandardCharsets.UTF_8))
                .as(isFailing ? 503 : 200)
                .with("Cache-Control", "no-store")
                .with(isFailing ? Map.of("Retry-After", SECONDS) : Map.of());
    }

    private static JsonObject told(CurrentSnapshot.ReloadFailure fault) {
        var told = new JsonObject();
        told.put("when", fault.when().truncatedTo(ChronoUnit.SECONDS).toString());
        told.put("messages", array(fault.messages()));
        return told;
    }

    static JsonArray array(List<String> texts) {
        var array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
