package eu.factgraph.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the reconciliation service offers (Reconciliation Service API 0.2, section 3.1). */
record ServiceManifest(String base) {

    /** Queries of a batch, at most. */
    static final int BATCH = 50;

    private static final String BY_ID = "?id={{id}}";

    Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("versions", List.of("0.2"));
        fields.put("name", "factgraph");
        fields.put("identifierSpace", base + "id/");
        fields.put("schemaSpace", base + "def");
        fields.put("documentation", base + "search");
        fields.put("view", Map.of("url", base + "reconcile/view" + BY_ID));
        fields.put("preview", preview());
        fields.put(
                "suggest",
                Map.of(
                        "entity", service("suggest/entity"),
                        "type", service("suggest/type"),
                        "property", service("suggest/property")));
        fields.put(
                "extend",
                Map.of(
                        "propose_properties",
                        service("properties"),
                        "property_settings",
                        List.of(DataExtension.languageSetting())));
        fields.put("batchSize", BATCH);
        return fields;
    }

    private Map<String, Object> preview() {
        return Map.of("url", base + "reconcile/preview" + BY_ID, "width", 430, "height", 250);
    }

    /** The two parts are put one behind the other by clients. */
    private Map<String, String> service(String path) {
        return Map.of(
                "service_url",
                base.substring(0, base.length() - 1),
                "service_path",
                "/reconcile/" + path);
    }
}
