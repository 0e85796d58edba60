package eu.factgraph.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * At most one edition of each scope.
 *
 * @param editions by scope
 * @param reviewedOnly whether drafted sections are left out
 */
public record Selection(SortedMap<String, Edition> editions, boolean reviewedOnly) {

    /**
     * Resolves criteria.
     *
     * @throws eu.factgraph.files.InvalidInput if the data has nothing about the country
     */
    public static Selection of(NamedGraphs data, SelectionCriteria criteria) {
        return of(data, data.editions(), criteria);
    }

    static Selection of(NamedGraphs data, List<Edition> all, SelectionCriteria criteria) {
        criteria.country().ifPresent(code -> criteria.requireCountry(data.countries()));
        Map<String, List<Edition>> byScope =
                all.stream()
                        .filter(edition -> !criteria.reviewedOnly() || isReviewed(data, edition))
                        .collect(Collectors.groupingBy(Edition::scope));
        var selected = new TreeMap<String, Edition>();
        byScope.forEach(
                (scope, editions) -> {
                    if (criteria.country().filter(code -> !isWithin(code, scope)).isEmpty()) {
                        newest(data, editions, criteria)
                                .ifPresent(edition -> selected.put(scope, edition));
                    }
                });
        return new Selection(selected, criteria.reviewedOnly());
    }

    /** One edition and no other, whatever its status. */
    public static Selection only(Edition edition) {
        return new Selection(new TreeMap<>(Map.of(edition.scope(), edition)), false);
    }

    private static boolean isWithin(String country, String scope) {
        return scope.equals(country) || new Scope(scope).isShared();
    }

    private static Optional<Edition> newest(
            NamedGraphs data, Collection<Edition> editions, SelectionCriteria criteria) {
        SortedSet<Edition> sorted = new TreeSet<>(editions);
        if (criteria.edition().isPresent()) {
            int year = criteria.edition().getAsInt();
            sorted.removeIf(edition -> edition.year() > year);
        } else {
            SortedSet<Edition> reviewed = new TreeSet<>(sorted);
            reviewed.removeIf(edition -> !isReviewed(data, edition));
            sorted = reviewed.isEmpty() ? sorted : reviewed;
        }
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.last());
    }

    private static boolean isReviewed(NamedGraphs data, Edition edition) {
        return isReviewed(data, edition.graph());
    }

    private static boolean isReviewed(NamedGraphs data, String graph) {
        return EditionStatus.of(data, graph) == EditionStatus.REVIEWED;
    }

    public boolean has(Edition edition) {
        return edition.equals(editions.get(edition.scope()));
    }
}
