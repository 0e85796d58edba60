package eu.factgraph.http;

import eu.factgraph.http.limits.WorkerPool;
import eu.factgraph.http.message.ResourceResponse;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/**
 * {@code /health}: liveness, the version served, and why the last reload failed. Lost threads
 * degrade it; as many as there are processors fail it, as only a restart frees them.
 */
record HealthEndpoint(CurrentSnapshot current, IntSupplier lost) {

    private static final String RETRY_AFTER_SECONDS = "30";

    ResourceResponse response() {
        Snapshot snapshot = current.snapshot();
        var health = new JsonObject();
        int lostThreads = lost.getAsInt();
        boolean isFailing = lostThreads >= WorkerPool.PROCESSORS;
        health.put("status", isFailing ? "failing" : lostThreads > 0 ? "degraded" : "ok");
        health.put("live", true);
        health.put("ready", !isFailing);
        health.put("lost", lostThreads);
        health.put("version", snapshot.version());
        health.put("loaded", snapshot.loaded().truncatedTo(ChronoUnit.SECONDS).toString());
        current.fault().ifPresent(fault -> health.put("fault", json(fault)));
        return ResourceResponse.of(ResourceResponse.JSON, health.toString())
                .as(isFailing ? 503 : 200)
                .with("Cache-Control", "no-store")
                .with(isFailing ? Map.of("Retry-After", RETRY_AFTER_SECONDS) : Map.of());
    }

    private static JsonObject json(CurrentSnapshot.ReloadFailure fault) {
        var json = new JsonObject();
        json.put("when", fault.when().truncatedTo(ChronoUnit.SECONDS).toString());
        json.put("messages", array(fault.messages()));
        return json;
    }

    static JsonArray array(List<String> texts) {
        var array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
