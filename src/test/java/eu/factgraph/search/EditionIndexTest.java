package eu.factgraph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Series;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.search.EditionCounts.CriteriaCount;
import eu.factgraph.store.SelectedStores;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One index of all editions finds what an index of the selection alone would find. */
class EditionIndexTest {

    static {
        ARQ.init();
    }

    private static final String BASE = "http://localhost:1/";
    private static final NamedGraphs DATA = DerivationRules.derived(Series.source());
    private static final SelectedStores STORES = new SelectedStores(Store.of(DATA, BASE));
    private static final EditionIndex INDEX = new EditionIndex(STORES.all(), STORES::selection);

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "family",
                    "famly bord",
                    "ministry of digital affairs",
                    "strategy",
                    "cyber",
                    "cybre security",
                    "exchange",
                    "portals",
                    "audit",
                    "backup cloud",
                    "register",
                    "state enterprise",
                    "eIDAS",
                    "Eurostat nothing",
                    "Õie");

    static Stream<SelectionCriteria> selections() {
        return Stream.of(
                        Map.<String, String>of(),
                        Map.of("country", "ee"),
                        Map.of("country", "lt"),
                        Map.of("edition", "2019"),
                        Map.of("edition", "2020"),
                        Map.of("edition", "2021"),
                        Map.of("edition", "2001"),
                        Map.of("status", "reviewed"),
                        Map.of("country", "ee", "edition", "2019"),
                        Map.of("country", "ee", "edition", "2021"),
                        Map.of("country", "eu"))
                .map(SelectionCriteria::of);
    }

    @ParameterizedTest
    @MethodSource("selections")
    void search_in_a_selection_finds_what_its_own_index_finds(SelectionCriteria criteria) {
        SearchIndex searched = searched(criteria);
        SearchIndex alone = SearchIndex.of(Store.of(BuiltIn.select(DATA, criteria), BASE));
        assertEquals(names(alone.resources()), names(searched.resources()));
        for (String text : TEXTS) {
            var request = SearchRequest.of(text, 100);
            SearchResult own = alone.find(request);
            SearchResult found = searched.find(request);
            assertEquals(hits(own), hits(found), text);
            assertEquals(own.facets(), found.facets(), text);
            assertEquals(names(own.suggestions()), names(found.suggestions()), text);
        }
    }

    @ParameterizedTest
    @MethodSource("selections")
    void count_of_a_country_or_year_is_what_its_criteria_find(SelectionCriteria criteria) {
        for (String text : TEXTS) {
            var request = SearchRequest.of(text, 1);
            EditionCounts counts = searched(criteria).find(request, criteria).editions();
            for (CriteriaCount one :
                    Stream.of(counts.countries(), counts.years()).flatMap(List::stream).toList()) {
                int total = searched(one.criteria()).find(request).total();
                assertEquals(total, one.count(), text + " " + one.criteria());
            }
        }
    }

    @Test
    void countries_and_years_are_those_of_the_series() {
        var criteria = SelectionCriteria.DEFAULT.withCountry(Optional.of("ee"));
        EditionCounts counts =
                searched(criteria).find(SearchRequest.of("", 1), criteria).editions();
        assertEquals(
                List.of("ee", "lt"),
                counts.countries().stream()
                        .map(one -> one.criteria().country().orElseThrow())
                        .toList());
        assertEquals(
                List.of(2021, 2019),
                counts.years().stream()
                        .map(one -> one.criteria().edition().orElseThrow())
                        .toList());
    }

    @Test
    void words_of_another_year_are_not_found() {
        var of2019 = SelectionCriteria.of(Map.of("country", "ee", "edition", "2019"));
        var of2021 = SelectionCriteria.of(Map.of("country", "ee", "edition", "2021"));
        assertTrue(isFound("digital strategy and cyber security", of2021));
        assertFalse(isFound("digital strategy and cyber security", of2019));
        assertTrue(isFound("Audit", of2019));
        assertFalse(isFound("Audit", of2021));
    }

    private static boolean isFound(String name, SelectionCriteria criteria) {
        return searched(criteria).find(SearchRequest.of(name, 50)).hits().stream()
                .anyMatch(hit -> hit.resource().name().equals(name));
    }

    private static SearchIndex searched(SelectionCriteria criteria) {
        var selection = STORES.selection(criteria);
        return INDEX.of(selection, STORES.of(selection));
    }

    /** The order of texts is that of editions, if there are several. */
    private static List<String> hits(SearchResult result) {
        return result.hits().stream()
                .map(
                        hit ->
                                hit.resource().iri()
                                        + " "
                                        + hit.score()
                                        + Set.copyOf(hit.resource().texts()).size())
                .toList();
    }

    private static List<String> names(List<IndexedResource> resources) {
        return resources.stream().map(IndexedResource::iri).toList();
    }
}
