package eu.factgraph.http.reconciliation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eu.factgraph.dataset.Language;
import eu.factgraph.http.message.JsonField;
import eu.factgraph.http.message.Problem;
import eu.factgraph.page.Pages;
import eu.factgraph.search.ReconciliationMatcher;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.jena.graph.Node;

/**
 * Candidates for each query of a batch (Reconciliation Service API 0.2, section 4).
 *
 * @param language of names
 */
record MatchBatch(SearchIndex index, Pages pages, Language language) {

    private static final JsonField FIELD =
            new JsonField("queries", "{\"q0\": {\"query\": \"a name\"}}");

    /** Properties and values of one query, and of a whole batch, at most. */
    private static final int PROPERTIES = 50;

    private static final int VALUES = 1_000;
    private static final int PROPERTIES_OF_BATCH = 500;
    private static final int VALUES_OF_BATCH = 5_000;

    /** Section 4.2. */
    private record MatchCandidate(
            String id,
            String name,
            String description,
            List<SuggestService.NamedEntity> type,
            double score,
            List<MatchFeature> features,
            boolean match) {}

    private record MatchFeature(String id, double value) {}

    /**
     * @throws Problem if it is no such batch, or one of too many queries
     */
    Map<String, Object> results(String json) {
        JsonObject queries = FIELD.object(json);
        if (queries.size() > ServiceManifest.BATCH) {
            throw new Problem(
                    413,
                    "The batch has more than "
                            + ServiceManifest.BATCH
                            + " queries; send it in parts.");
        }
        var rows = new LinkedHashMap<String, Optional<ReconciliationMatcher.MatchRequest>>();
        queries.entrySet()
                .forEach(one -> rows.put(one.getKey(), row(one.getKey(), one.getValue())));
        refuseTooMany(rows, MatchBatch::properties, PROPERTIES_OF_BATCH, "properties");
        refuseTooMany(rows, MatchBatch::values, VALUES_OF_BATCH, "values");
        var results = new LinkedHashMap<String, Object>();
        rows.forEach(
                (name, row) ->
                        results.put(
                                name,
                                Map.of(
                                        "result",
                                        row.filter(MatchBatch::isWithinLimits)
                                                .map(this::candidates)
                                                .orElse(List.of()))));
        return results;
    }

    private static boolean isWithinLimits(ReconciliationMatcher.MatchRequest row) {
        return properties(row) <= PROPERTIES && values(row) <= VALUES;
    }

    private static int properties(ReconciliationMatcher.MatchRequest row) {
        return row.constraints().size();
    }

    /** Types too, which are looked up as values are. */
    private static int values(ReconciliationMatcher.MatchRequest row) {
        return row.types().size()
                + row.constraints().stream().mapToInt(one -> one.values().size()).sum();
    }

    private static void refuseTooMany(
            Map<String, Optional<ReconciliationMatcher.MatchRequest>> rows,
            ToIntFunction<ReconciliationMatcher.MatchRequest> number,
            int most,
            String what) {
        if (rows.values().stream().flatMap(Optional::stream).mapToInt(number).sum() > most) {
            throw new Problem(
                    413,
                    "The queries of the batch have more than "
                            + most
                            + " "
                            + what
                            + " together; send it in parts.");
        }
    }

    private Optional<ReconciliationMatcher.MatchRequest> row(String name, JsonElement query) {
        if (query.isJsonNull()) {
            return Optional.empty();
        }
        if (!query.isJsonObject()) {
            throw FIELD.wrong(name, query, "an object");
        }
        return new MatchQuery(FIELD, name, query.getAsJsonObject()).row(index);
    }

    private List<MatchCandidate> candidates(ReconciliationMatcher.MatchRequest row) {
        return new ReconciliationMatcher(index)
                .candidates(row).stream().map(candidate -> candidate(candidate, row)).toList();
    }

    private MatchCandidate candidate(
            ReconciliationMatcher.ScoredCandidate found, ReconciliationMatcher.MatchRequest row) {
        var features = new ArrayList<MatchFeature>();
        features.add(new MatchFeature("name", found.named()));
        if (!row.constraints().isEmpty()) {
            features.add(new MatchFeature("properties", found.described()));
        }
        return new MatchCandidate(
                found.entry().iri(),
                found.entry().name(language.tag()),
                found.entry()
                        .description(language.tag())
                        .map(Node::getLiteralLexicalForm)
                        .orElse(null),
                found.entry().values(SearchFacet.KIND).stream()
                        .sorted(Comparator.comparing(Node::getURI))
                        .map(
                                kind ->
                                        new SuggestService.NamedEntity(
                                                kind.getURI(), pages.label(kind, language)))
                        .toList(),
                found.score(),
                features,
                found.match());
    }
}
