package eu.factgraph.http;

import eu.factgraph.page.Language;
import java.util.List;

/** What the reconciliation service offers (Reconciliation Service API 0.2, section 3.1). */
record ServiceManifest(
        List<String> versions,
        String name,
        String identifierSpace,
        String schemaSpace,
        String documentation,
        List<Suggesting.Named> defaultTypes,
        View view,
        Preview preview,
        Suggest suggest,
        Extend extend,
        int batchSize) {

    /** Queries of a batch, at most. */
    static final int BATCH = 50;

    private static final String BY_ID = "?id={{id}}";

    record View(String url) {}

    record Preview(String url, int width, int height) {}

    record Suggest(Service entity, Service type, Service property) {}

    record Extend(Service propose_properties, List<PropertySetting> property_settings) {}

    /** Clients put the two parts one behind the other. */
    record Service(String service_url, String service_path) {}

    /**
     * @param base absolute, with a slash at its end
     * @param defaultTypes that a user may choose from
     */
    static ServiceManifest of(String base, Language language, List<Suggesting.Named> defaultTypes) {
        return new ServiceManifest(
                List.of("0.2"),
                "factgraph",
                base + "id/",
                base + "def",
                base,
                defaultTypes,
                new View(base + "reconcile/view" + BY_ID),
                new Preview(base + "reconcile/preview" + BY_ID, 430, 250),
                new Suggest(
                        service(base, "suggest/entity"),
                        service(base, "suggest/type"),
                        service(base, "suggest/property")),
                new Extend(service(base, "properties"), PropertySetting.all(language)),
                BATCH);
    }

    private static Service service(String base, String path) {
        return new Service(base.substring(0, base.length() - 1), "/reconcile/" + path);
    }
}
