package eu.factgraph.http.reconciliation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eu.factgraph.dataset.Language;
import eu.factgraph.http.message.Problem;
import java.util.ArrayList;
import java.util.List;

/** A data extension query (Reconciliation Service API 0.2, section 7.3). */
record ExtensionQuery(List<String> ids, List<RequestedProperty> properties) {

    private static final JsonField FIELD =
            new JsonField("extend", "{\"ids\": [\"…\"], \"properties\": [{\"id\": \"…\"}]}");

    /**
     * @param language of texts and names, or {@link PropertySetting#ALL}
     * @param limit maximum number of values
     */
    record RequestedProperty(String id, String language, int limit) {}

    /**
     * @param defaultLanguage for properties without the setting
     * @throws Problem 400 if the query is invalid
     */
    static ExtensionQuery of(String json, Language defaultLanguage) {
        JsonObject query = FIELD.parse(json);
        var ids = new ArrayList<String>();
        list(query, "ids").forEach(id -> ids.add(text("ids[" + ids.size() + "]", id)));
        var properties = new ArrayList<RequestedProperty>();
        for (JsonElement property : list(query, "properties")) {
            String path = "properties[" + properties.size() + "]";
            properties.add(property(path, FIELD.object(path, property), defaultLanguage));
        }
        return new ExtensionQuery(ids, properties);
    }

    private static RequestedProperty property(
            String path, JsonObject property, Language defaultLanguage) {
        String id = text(path + ".id", property.get("id"));
        JsonElement value = property.get("settings");
        JsonObject settings =
                value == null || value.isJsonNull()
                        ? new JsonObject()
                        : FIELD.object(path + ".settings", value);
        int limit = FIELD.integer(path + ".settings.limit", settings.get(PropertySetting.LIMIT), 0);
        return new RequestedProperty(
                id,
                PropertySetting.language(settings, defaultLanguage),
                limit <= 0 ? Integer.MAX_VALUE : limit);
    }

    private static List<JsonElement> list(JsonObject query, String member) {
        JsonElement list = query.get(member);
        if (list == null || !list.isJsonArray()) {
            throw FIELD.wrong(member, list, "an array");
        }
        return list.getAsJsonArray().asList();
    }

    private static String text(String path, JsonElement value) {
        if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw FIELD.wrong(path, value, "a string");
        }
        return value.getAsString();
    }
}
