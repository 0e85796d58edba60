package eu.factgraph.mcp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;

/**
 * The id of a request, or of the request that a notification cancels.
 *
 * @param id empty if the message is no request
 */
record MessageIdentity(Optional<String> id, Optional<String> cancelled) {

    private static final String CANCELLED = "\"notifications/cancelled\"";

    static MessageIdentity of(String line) {
        JsonObject message = object(parsed(line));
        boolean cancels = String.valueOf(message.get("method")).equals(CANCELLED);
        return new MessageIdentity(
                text(message.get("id")),
                cancels ? text(object(message.get("params")).get("requestId")) : Optional.empty());
    }

    private static JsonElement parsed(String line) {
        try {
            return JsonParser.parseString(line);
        } catch (JsonParseException malformed) {
            return new JsonObject();
        }
    }

    private static JsonObject object(JsonElement element) {
        return element != null && element.isJsonObject()
                ? element.getAsJsonObject()
                : new JsonObject();
    }

    private static Optional<String> text(JsonElement element) {
        return Optional.ofNullable(element).map(JsonElement::toString);
    }
}
