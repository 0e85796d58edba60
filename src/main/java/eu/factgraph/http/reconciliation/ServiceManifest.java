package eu.factgraph.http.reconciliation;

import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.http.reconciliation.SuggestService.NamedEntity;
import java.util.List;

/** The service manifest (Reconciliation Service API 0.2, section 3.1). */
record ServiceManifest(
        List<String> versions,
        String name,
        String identifierSpace,
        String schemaSpace,
        String documentation,
        List<NamedEntity> defaultTypes,
        ManifestView view,
        ManifestPreview preview,
        ManifestSuggest suggest,
        ManifestExtend extend,
        int batchSize) {

    static final int BATCH_SIZE = 50;

    private static final String ID_PARAMETER = "id={{id}}";

    record ManifestView(String url) {}

    record ManifestPreview(String url, int width, int height) {}

    record ManifestSuggest(ServiceUrl entity, ServiceUrl type, ServiceUrl property) {}

    record ManifestExtend(ServiceUrl propose_properties, List<PropertySetting> property_settings) {}

    /** Clients concatenate the two parts. */
    record ServiceUrl(String service_url, String service_path) {}

    /**
     * @param base absolute, ending in a slash
     * @param selection whose parameters the URLs keep
     * @param defaultTypes the types that clients propose first
     */
    static ServiceManifest of(
            String base,
            SelectionCriteria selection,
            Language language,
            List<NamedEntity> defaultTypes) {
        String query = selection.query();
        String services = query.isEmpty() ? "" : "?" + query;
        String ofEntity = "?" + (query.isEmpty() ? "" : query + "&") + ID_PARAMETER;
        return new ServiceManifest(
                List.of("0.2"),
                "factgraph",
                base + "id/",
                base + "def",
                base,
                defaultTypes,
                new ManifestView(base + "reconcile/view" + ofEntity),
                new ManifestPreview(base + "reconcile/preview" + ofEntity, 430, 250),
                new ManifestSuggest(
                        service(base, "suggest/entity" + services),
                        service(base, "suggest/type" + services),
                        service(base, "suggest/property" + services)),
                new ManifestExtend(
                        service(base, "properties" + services), PropertySetting.all(language)),
                BATCH_SIZE);
    }

    private static ServiceUrl service(String base, String path) {
        return new ServiceUrl(base.substring(0, base.length() - 1), "/reconcile/" + path);
    }
}
