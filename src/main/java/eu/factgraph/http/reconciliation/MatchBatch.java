package eu.factgraph.http.reconciliation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eu.factgraph.dataset.Language;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.reconciliation.SuggestService.NamedEntity;
import eu.factgraph.page.Pages;
import eu.factgraph.search.ReconciliationMatcher;
import eu.factgraph.search.ReconciliationMatcher.MatchRequest;
import eu.factgraph.search.ReconciliationMatcher.ScoredCandidate;
import eu.factgraph.search.SearchIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Matches each query of a batch (Reconciliation Service API 0.2, section 4). */
record MatchBatch(SearchIndex index, Pages pages, Language language) {

    private static final JsonField FIELD =
            new JsonField("queries", "{\"q0\": {\"query\": \"a name\"}}");

    private static final int MAX_PROPERTIES = 50;
    private static final int MAX_VALUES = 1_000;
    private static final int MAX_PROPERTIES_OF_BATCH = 500;
    private static final int MAX_VALUES_OF_BATCH = 5_000;

    /** Section 4.2. */
    private record MatchCandidate(
            String id,
            String name,
            String description,
            List<NamedEntity> type,
            double score,
            List<MatchFeature> features,
            boolean match) {}

    private record MatchFeature(String id, double value) {}

    /**
     * @throws Problem if the batch is invalid or too large
     */
    Map<String, Object> results(String json) {
        JsonObject queries = FIELD.parse(json);
        refuseAbove(ServiceManifest.BATCH_SIZE, "queries", queries.size());
        var requests = new LinkedHashMap<String, Optional<MatchRequest>>();
        queries.asMap().forEach((name, query) -> requests.put(name, request(name, query)));
        refuseAbove(MAX_PROPERTIES_OF_BATCH, "properties", sum(requests, MatchBatch::properties));
        refuseAbove(MAX_VALUES_OF_BATCH, "values", sum(requests, MatchBatch::values));
        var results = new LinkedHashMap<String, Object>();
        requests.forEach((name, request) -> results.put(name, Map.of("result", result(request))));
        return results;
    }

    private List<MatchCandidate> result(Optional<MatchRequest> request) {
        return request.filter(MatchBatch::isWithinLimits).map(this::candidates).orElse(List.of());
    }

    private static boolean isWithinLimits(MatchRequest request) {
        return properties(request) <= MAX_PROPERTIES && values(request) <= MAX_VALUES;
    }

    private static int properties(MatchRequest request) {
        return request.constraints().size();
    }

    /** Including types, which are looked up like values. */
    private static int values(MatchRequest request) {
        return request.types().size()
                + request.constraints().stream()
                        .mapToInt(property -> property.values().size())
                        .sum();
    }

    private static int sum(
            Map<String, Optional<MatchRequest>> requests, ToIntFunction<MatchRequest> number) {
        return requests.values().stream().flatMap(Optional::stream).mapToInt(number).sum();
    }

    private static void refuseAbove(int limit, String counted, int number) {
        if (number > limit) {
            throw new Problem(
                    413,
                    "The batch has more than " + limit + " " + counted + "; send it in parts.");
        }
    }

    private Optional<MatchRequest> request(String name, JsonElement query) {
        return query.isJsonNull()
                ? Optional.empty()
                : new MatchQuery(FIELD, name, FIELD.object(name, query)).request(index);
    }

    private List<MatchCandidate> candidates(MatchRequest request) {
        return new ReconciliationMatcher(index)
                .candidates(request).stream()
                        .map(candidate -> candidate(candidate, request))
                        .toList();
    }

    private MatchCandidate candidate(ScoredCandidate found, MatchRequest request) {
        var features = new ArrayList<MatchFeature>();
        features.add(new MatchFeature("name", found.nameScore()));
        if (!request.constraints().isEmpty()) {
            features.add(new MatchFeature("properties", found.propertyScore()));
        }
        var names = new SuggestService(index, pages, language);
        return new MatchCandidate(
                found.resource().iri(),
                found.resource().name(language.tag()),
                names.description(found.resource()),
                names.types(found.resource()),
                found.score(),
                features,
                found.match());
    }
}
