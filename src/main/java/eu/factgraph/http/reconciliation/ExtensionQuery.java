package eu.factgraph.http.reconciliation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eu.factgraph.dataset.Language;
import eu.factgraph.http.message.JsonField;
import eu.factgraph.http.message.Problem;
import java.util.ArrayList;
import java.util.List;

/** For which entities and properties values are wanted (section 7.3). */
record ExtensionQuery(List<String> ids, List<RequestedProperty> properties) {

    private static final JsonField FIELD =
            new JsonField("extend", "{\"ids\": [\"…\"], \"properties\": [{\"id\": \"…\"}]}");

    /**
     * @param language of texts and names; {@link PropertySetting#ALL} for all texts
     * @param limit of values
     */
    record RequestedProperty(String id, String language, int limit) {}

    /**
     * @param reader whose language is taken where none is chosen
     * @throws Problem 400 if it is no such query
     */
    static ExtensionQuery of(String json, Language reader) {
        JsonObject query = FIELD.object(json);
        var ids = new ArrayList<String>();
        list(query, "ids").forEach(id -> ids.add(text("ids[" + ids.size() + "]", id)));
        var properties = new ArrayList<RequestedProperty>();
        for (JsonElement one : list(query, "properties")) {
            String path = "properties[" + properties.size() + "]";
            if (!one.isJsonObject()) {
                throw FIELD.wrong(path, one, "an object");
            }
            properties.add(property(path, one.getAsJsonObject(), reader));
        }
        return new ExtensionQuery(ids, properties);
    }

    private static RequestedProperty property(String path, JsonObject property, Language reader) {
        String id = text(path + ".id", property.get("id"));
        JsonElement given = property.get("settings");
        if (given != null && !given.isJsonNull() && !given.isJsonObject()) {
            throw FIELD.wrong(path + ".settings", given, "an object");
        }
        JsonObject settings =
                given != null && given.isJsonObject() ? given.getAsJsonObject() : new JsonObject();
        try {
            return new RequestedProperty(
                    id,
                    PropertySetting.language(settings, reader),
                    PropertySetting.limit(settings));
        } catch (NumberFormatException none) {
            throw FIELD.wrong(path + ".settings.limit", settings.get("limit"), "a whole number");
        }
    }

    private static List<JsonElement> list(JsonObject query, String member) {
        JsonElement list = query.get(member);
        if (list == null || !list.isJsonArray()) {
            throw FIELD.wrong(member, list, "a list");
        }
        return list.getAsJsonArray().asList();
    }

    private static String text(String path, JsonElement value) {
        if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw FIELD.wrong(path, value, "a text");
        }
        return value.getAsString();
    }
}
