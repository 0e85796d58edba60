package eu.factgraph.http.message;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;

/**
 * A field of a request that holds a JSON object (RFC 8259). What is wrong with it is reported with
 * its place.
 *
 * @param name of the field
 * @param example of what it may hold
 */
public record JsonField(String name, String example) {

    /** How the visitor tells a place at the end of its messages. */
    private static final Pattern PLACE =
            Pattern.compile("at line (\\d+) column (\\d+) path \\$\\.?(\\S*)");

    /**
     * @throws Problem 400 if {@code text} is not valid JSON, or no object
     */
    public JsonObject object(String text) {
        JsonElement value = parsed(text);
        if (!value.isJsonObject()) {
            throw wrong("it is " + kind(value) + ", not an object");
        }
        return value.getAsJsonObject();
    }

    private JsonElement parsed(String text) {
        if (text.isBlank()) {
            throw wrong("it is empty");
        }
        var visitor = new JsonReader(new StringReader(text));
        visitor.setStrictness(Strictness.STRICT);
        try {
            JsonElement value = JsonParser.parseReader(visitor);
            // nothing may follow
            visitor.peek();
            return value;
        } catch (JsonParseException malformed) {
            throw malformed(malformed.getCause() == null ? malformed : malformed.getCause());
        } catch (IOException malformed) {
            throw malformed(malformed);
        }
    }

    private Problem malformed(Throwable cause) {
        String what =
                cause instanceof EOFException ? "its JSON ends too early" : "it is not valid JSON";
        var place = PLACE.matcher(String.valueOf(cause.getMessage()));
        if (!place.find()) {
            return wrong(what);
        }
        String where = ", at line " + place.group(1) + ", column " + place.group(2);
        return wrong(what + where + (place.group(3).isEmpty() ? "" : ", in " + place.group(3)));
    }

    /** Refuses the field. */
    public Problem wrong(String why) {
        return new Problem(
                400,
                "The field '"
                        + name
                        + "' cannot be read: "
                        + why
                        + ". Send JSON such as "
                        + example
                        + " (Reconciliation Service API 0.2).");
    }

    /**
     * Refuses one value in it.
     *
     * @param path such as {@code q0.limit}
     */
    public Problem wrong(String path, JsonElement value, String expected) {
        return wrong(path + " is " + kind(value) + ", not " + expected);
    }

    private static String kind(JsonElement value) {
        if (value == null) {
            return "missing";
        }
        if (value.isJsonNull()) {
            return "null";
        }
        if (value.isJsonPrimitive()) {
            var primitive = value.getAsJsonPrimitive();
            return primitive.isString()
                    ? "a text"
                    : primitive.isNumber() ? "a number" : "a boolean";
        }
        return value.isJsonArray() ? "a list" : "an object";
    }
}
