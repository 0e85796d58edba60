package eu.factgraph.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.search.EditionCounts.CriteriaCount;
import eu.factgraph.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Counts the results of a search for each country and year: as many as its link finds.
 *
 * @param criteria of the selection that is searched
 */
record EditionCounter(EditionIndex index, SearchRequest request, SelectionCriteria criteria) {

    EditionCounts counts() {
        Map<SelectionCriteria, Node> countries = countries();
        Map<SelectionCriteria, Node> years = years();
        List<SelectionCriteria> choices =
                Stream.of(countries, years)
                        .filter(EditionCounter::isChoice)
                        .flatMap(some -> some.keySet().stream())
                        .distinct()
                        .toList();
        var filters = choices.stream().map(index::selection).map(EditionFilter::of).toList();
        int[] counts = ResultCounter.counts(index.built(), request, filters);
        var byChoice = new LinkedHashMap<SelectionCriteria, Integer>();
        for (int choice = 0; choice < counts.length; choice++) {
            byChoice.put(choices.get(choice), counts[choice]);
        }
        return new EditionCounts(
                criteria, counted(countries, byChoice), counted(years, byChoice), statuses());
    }

    /** Only what is reviewed: other values than this one and none are not available. */
    private List<CriteriaCount> statuses() {
        var reviewed = criteria.withReviewedOnly(true);
        EditionFilter filter = EditionFilter.of(index.selection(reviewed));
        int count = ResultCounter.counts(index.built(), request, List.of(filter))[0];
        Node value = index.store().rebasing().node(EditionStatus.REVIEWED.concept());
        return count > 0 || criteria.reviewedOnly()
                ? List.of(new CriteriaCount(reviewed, value, count))
                : List.of();
    }

    private Map<SelectionCriteria, Node> countries() {
        var open = criteria.withCountry(Optional.empty());
        var codes = new TreeSet<String>();
        index.selection(open).editions().keySet().stream()
                .filter(code -> !new Scope(code).isShared())
                .forEach(codes::add);
        criteria.country().ifPresent(codes::add);
        var choices = new LinkedHashMap<SelectionCriteria, Node>();
        codes.forEach(code -> choices.put(criteria.withCountry(Optional.of(code)), place(code)));
        return choices;
    }

    private Map<SelectionCriteria, Node> years() {
        Predicate<Edition> isWithin =
                edition ->
                        criteria.country().filter(code -> !code.equals(edition.scope())).isEmpty();
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        index.editions().stream().filter(isWithin).map(Edition::year).forEach(years::add);
        criteria.edition().ifPresent(years::add);
        var choices = new LinkedHashMap<SelectionCriteria, Node>();
        for (int year : years) {
            choices.put(
                    criteria.withEdition(OptionalInt.of(year)),
                    index.store().node("edition/" + year));
        }
        return choices;
    }

    /** The place that the scope names as its country. */
    private Node place(String code) {
        Store store = index.store();
        Node block = store.node("graph/" + code + "/things/place");
        var graph = store.dataset().getGraph(block);
        return G.listSP(graph, block, DCTerms.spatial.asNode()).stream()
                .filter(Node::isURI)
                .findFirst()
                .orElseGet(() -> store.node("country/" + code));
    }

    private static boolean isChoice(Map<SelectionCriteria, Node> choices) {
        return choices.size() > 1;
    }

    private List<CriteriaCount> counted(
            Map<SelectionCriteria, Node> choices, Map<SelectionCriteria, Integer> counts) {
        if (!isChoice(choices)) {
            return List.of();
        }
        var counted = new ArrayList<CriteriaCount>();
        choices.forEach(
                (choice, value) -> {
                    int count = counts.get(choice);
                    if (count > 0 || choice.equals(criteria)) {
                        counted.add(new CriteriaCount(choice, value, count));
                    }
                });
        return List.copyOf(counted);
    }
}
