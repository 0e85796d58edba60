package eu.factgraph.http;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** {@code /health}: whether it lives, what it serves since when, and what went wrong last. */
record Health(Serving serving) {

    Answer answer() {
        Snapshot snapshot = serving.current();
        var health = new JsonObject();
        health.put("live", true);
        health.put("ready", true);
        health.put("version", snapshot.version());
        health.put("loaded", snapshot.loaded().truncatedTo(ChronoUnit.SECONDS).toString());
        serving.fault().ifPresent(fault -> health.put("fault", told(fault)));
        return Answer.of(Answer.JSON, health.toString().getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store");
    }

    private static JsonObject told(Serving.Fault fault) {
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
