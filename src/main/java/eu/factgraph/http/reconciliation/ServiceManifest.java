package eu.factgraph.http.reconciliation;

import eu.factgraph.dataset.Language;
import java.util.List;

/** What the reconciliation service offers (Reconciliation Service API 0.2, section 3.1). */
record ServiceManifest(
        List<String> versions,
        String name,
        String identifierSpace,
        String schemaSpace,
        String documentation,
        List<SuggestService.NamedEntity> defaultTypes,
        ManifestView view,
        ManifestPreview preview,
        ManifestSuggest suggest,
        ManifestExtend extend,
        int batchSize) {

    /** Queries of a batch, at most. */
    static final int BATCH = 50;

    private static final String BY_ID = "?id={{id}}";

    record ManifestView(String url) {}

    record ManifestPreview(String url, int width, int height) {}

    record ManifestSuggest(ServiceUrl entity, ServiceUrl type, ServiceUrl property) {}

    record ManifestExtend(ServiceUrl propose_properties, List<PropertySetting> property_settings) {}

    /** Clients put the two parts one behind the other. */
    record ServiceUrl(String service_url, String service_path) {}

    /**
     * @param base absolute, with a slash at its end
     * @param defaultTypes that a user may choose from
     */
    static ServiceManifest of(
            String base, Language language, List<SuggestService.NamedEntity> defaultTypes) {
        return new ServiceManifest(
                List.of("0.2"),
                "factgraph",
                base + "id/",
                base + "def",
                base,
                defaultTypes,
                new ManifestView(base + "reconcile/view" + BY_ID),
                new ManifestPreview(base + "reconcile/preview" + BY_ID, 430, 250),
                new ManifestSuggest(
                        service(base, "suggest/entity"),
                        service(base, "suggest/type"),
                        service(base, "suggest/property")),
                new ManifestExtend(service(base, "properties"), PropertySetting.all(language)),
                BATCH);
    }

    private static ServiceUrl service(String base, String path) {
        return new ServiceUrl(base.substring(0, base.length() - 1), "/reconcile/" + path);
    }
}
