package eu.factgraph.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.search.EditionCounts.CriteriaCount;
import eu.factgraph.store.Store;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Counts the results of a search for each country and year by the same search that its link runs.
 *
 * @param criteria of the selection that is searched
 */
record EditionCounter(EditionIndex index, SearchRequest request, SelectionCriteria criteria) {

    EditionCounts counts() {
        return new EditionCounts(criteria, countries(), years());
    }

    private List<CriteriaCount> countries() {
        var open = criteria.withCountry(Optional.empty());
        var codes = new TreeSet<String>();
        index.selection(open).editions().keySet().stream()
                .filter(code -> !new Scope(code).isShared())
                .forEach(codes::add);
        criteria.country().ifPresent(codes::add);
        var choices = new LinkedHashMap<SelectionCriteria, Node>();
        codes.forEach(code -> choices.put(criteria.withCountry(Optional.of(code)), place(code)));
        return counted(choices);
    }

    private List<CriteriaCount> years() {
        Predicate<Edition> isWithin =
                edition ->
                        criteria.country().filter(code -> !code.equals(edition.scope())).isEmpty();
        var years = new TreeSet<Integer>(Comparator.reverseOrder());
        index.editions().stream().filter(isWithin).map(Edition::year).forEach(years::add);
        criteria.edition().ifPresent(years::add);
        var choices = new LinkedHashMap<SelectionCriteria, Node>();
        for (int year : years) {
            choices.put(
                    criteria.withEdition(OptionalInt.of(year)), store().node("edition/" + year));
        }
        return counted(choices);
    }

    /** The place that the scope names as its country. */
    private Node place(String code) {
        Node block = store().node("graph/" + code + "/things/place");
        var graph = store().dataset().getGraph(block);
        return G.listSP(graph, block, DCTerms.spatial.asNode()).stream()
                .filter(Node::isURI)
                .findFirst()
                .orElseGet(() -> store().node("country/" + code));
    }

    private Store store() {
        return index.built().store();
    }

    private List<CriteriaCount> counted(Map<SelectionCriteria, Node> choices) {
        if (choices.size() < 2) {
            return List.of();
        }
        return choices.entrySet().stream()
                .map(one -> new CriteriaCount(one.getKey(), one.getValue(), count(one.getKey())))
                .filter(one -> one.count() > 0 || one.criteria().equals(criteria))
                .toList();
    }

    private int count(SelectionCriteria choice) {
        EditionFilter filter = EditionFilter.of(index.selection(choice));
        return (int)
                index.built().all(request.text(), filter).stream()
                        .filter(scored -> request.matches(scored.resource()))
                        .count();
    }
}
