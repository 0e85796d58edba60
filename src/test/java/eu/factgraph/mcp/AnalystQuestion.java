package eu.factgraph.mcp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A question of an analyst, and the calls that answer it. Arguments refer to earlier results.
 *
 * @param finds texts in the last result
 * @param cites a source of the last result; {@code null} if it has none
 */
record AnalystQuestion(
        String question, List<AnalystCall> calls, List<String> finds, JsonObject cites) {

    static final Path FILE = Path.of("src/test/resources/mcp/analyst-questions.json");

    record AnalystCall(String tool, JsonObject arguments) {}

    static List<AnalystQuestion> all() throws IOException {
        return new Gson()
                .fromJson(
                        Files.readString(FILE),
                        new TypeToken<List<AnalystQuestion>>() {}.getType());
    }

    /** The structured content of the last call. */
    JsonElement answer(AssistantClient client) {
        var results = new EarlierResults();
        for (AnalystCall call : calls) {
            JsonObject arguments = results.resolve(call.arguments()).getAsJsonObject();
            results.add(client.content(call.tool(), arguments));
        }
        return results.last();
    }

    @Override
    public String toString() {
        return question;
    }
}
