package eu.factgraph.http.reconciliation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import eu.factgraph.http.message.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Pattern;

/**
 * A form field whose value is a JSON object (RFC 8259). Faults are reported with their position.
 *
 * @param example a valid value, for messages
 */
record JsonField(String name, String example) {

    private static final Pattern POSITION =
            Pattern.compile("at line (\\d+) column (\\d+) path \\$\\.?(\\S*)");

    /**
     * @throws Problem 400 if {@code text} is not a JSON object
     */
    JsonObject parse(String text) {
        JsonElement value = parsed(text);
        if (!value.isJsonObject()) {
            throw wrong("it is " + kind(value) + ", not an object");
        }
        return value.getAsJsonObject();
    }

    /**
     * @throws Problem 400 if the value at {@code path} is not an object
     */
    JsonObject object(String path, JsonElement value) {
        if (!value.isJsonObject()) {
            throw wrong(path, value, "an object");
        }
        return value.getAsJsonObject();
    }

    /**
     * Returns the number at {@code path}, or {@code otherwise} if there is none.
     *
     * @throws Problem 400 if it is not a whole number
     */
    int integer(String path, JsonElement value, int otherwise) {
        if (value == null || value.isJsonNull()) {
            return otherwise;
        }
        try {
            if (value.isJsonPrimitive()) {
                return value.getAsInt();
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(path, value, "an integer");
        }
        throw wrong(path, value, "an integer");
    }

    private JsonElement parsed(String text) {
        if (text.isBlank()) {
            throw wrong("it is empty");
        }
        var reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement value = JsonParser.parseReader(reader);
            // fails if anything follows
            reader.peek();
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
        var place = POSITION.matcher(String.valueOf(cause.getMessage()));
        if (!place.find()) {
            return wrong(what);
        }
        String where = ", at line " + place.group(1) + ", column " + place.group(2);
        return wrong(what + where + (place.group(3).isEmpty() ? "" : ", in " + place.group(3)));
    }

    Problem wrong(String why) {
        return new Problem(
                400,
                "The field '%s' cannot be read: %s. Send JSON such as %s (Reconciliation Service API 0.2)."
                        .formatted(name, why, example));
    }

    /**
     * The problem that refuses one value of the field.
     *
     * @param path such as {@code q0.limit}
     */
    Problem wrong(String path, JsonElement value, String expected) {
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
                    ? "a string"
                    : primitive.isNumber() ? "a number" : "a boolean";
        }
        return value.isJsonArray() ? "an array" : "an object";
    }
}
