package eu.factgraph.search;

import eu.factgraph.query.limit.Cancellation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;

/**
 * Counts the results of a search in up to 64 selections at once. A set of selections is the bits of
 * a number, so that each hit is visited once for all selections that have its edition.
 */
final class ResultCounter {

    private final CombinedIndex index;
    private final FacetFilter facets;
    private final IndexedPart part;

    /** By unit, the selections that have it. */
    private final long[] selections;

    private final Map<Query, Long> occurrences = new HashMap<>();

    private ResultCounter(CombinedIndex index, SearchRequest request, List<EditionFilter> some) {
        this.index = index;
        this.facets = FacetFilter.of(request, index);
        this.part = some.get(0).part();
        var units = index.units();
        this.selections =
                units.stream()
                        .mapToLong(
                                unit ->
                                        bits(
                                                IntStream.range(0, some.size())
                                                        .filter(
                                                                one ->
                                                                        some.get(one)
                                                                                .units()
                                                                                .contains(unit))))
                        .toArray();
    }

    private static long bits(IntStream numbers) {
        return numbers.mapToLong(number -> 1L << number).reduce(0, (some, one) -> some | one);
    }

    /**
     * @param selections that have the same part of their editions
     * @return the number of results in each
     */
    static int[] counts(
            CombinedIndex index, SearchRequest request, List<EditionFilter> selections) {
        int[] counts = new int[selections.size()];
        for (int start = 0; start < counts.length; start += Long.SIZE) {
            int end = Math.min(counts.length, start + Long.SIZE);
            var some = selections.subList(start, end);
            new ResultCounter(index, request, some).count(request, counts, start);
        }
        return counts;
    }

    private void count(SearchRequest request, int[] counts, int start) {
        var query = LuceneQuery.of(request.text(), index.rebasing());
        for (long group : groups(query)) {
            boolean isExact = (occurrences(query.exactly()) & group) != 0;
            Predicate<Query> occurs = word -> isExact || (occurrences(word) & group) != 0;
            var hits = found(group, query.query(occurs));
            long few = query.isDivisible() && !isExact ? hits.few() : 0;
            add(hits, ~few, counts, start);
            if (few != 0) {
                add(found(few, query.partly(occurs)), few, counts, start);
            }
        }
    }

    private ResourceSelections found(long group, Query query) {
        var hits = new ResourceSelections(group);
        hits.search(query);
        Cancellation.check();
        return hits;
    }

    /**
     * @param wanted the selections whose hits count
     */
    private static void add(ResourceSelections hits, long wanted, int[] counts, int start) {
        hits.numbers().forEach((some, number) -> add(counts, start, some & wanted, number));
    }

    private static void add(int[] counts, int start, long some, int number) {
        for (long rest = some; rest != 0; rest &= rest - 1) {
            counts[start + Long.numberOfTrailingZeros(rest)] += number;
        }
    }

    /** The selections in which the same words, and the text, occur, which have the same query. */
    private List<Long> groups(LuceneQuery query) {
        List<Long> groups = List.of(LongStream.of(selections).reduce(0, (some, one) -> some | one));
        var alike = new ArrayList<>(query.wordQueries());
        alike.add(query.exactly());
        for (Query one : alike) {
            long occurrences = occurrences(one);
            groups =
                    groups.stream()
                            .flatMap(group -> Stream.of(group & occurrences, group & ~occurrences))
                            .filter(group -> group != 0)
                            .toList();
        }
        return groups;
    }

    private long occurrences(Query word) {
        return occurrences.computeIfAbsent(
                word,
                any -> {
                    var found = new Occurrences();
                    found.search(word);
                    return found.in;
                });
    }

    /** Those of some selections that have the resource with the required facets. */
    private long withFacets(int resource, long some) {
        if (facets.required().isEmpty()) {
            return some;
        }
        var having = new EnumMap<SearchFacet, Long>(SearchFacet.class);
        index.resources()
                .documents(resource)
                .filter(document -> index.has(document, index.unit(document), part))
                .forEach(
                        document -> {
                            IndexedRow row = index.row(document);
                            long in = selections[index.unit(document)];
                            facets.required()
                                    .forEach(
                                            (facet, values) ->
                                                    having.merge(
                                                            facet,
                                                            FacetFilter.has(row, facet, values)
                                                                    ? in
                                                                    : 0,
                                                            (one, more) -> one | more));
                        });
        return having.values().stream().reduce(some, (one, more) -> one & more);
    }

    /** The selections in which a query matches a document. */
    private final class Occurrences extends DocumentHits {

        private long in;

        Occurrences() {
            super(index, part);
        }

        @Override
        boolean wants(int unit) {
            return (selections[unit] & ~in) != 0;
        }

        @Override
        void hit(int unit, int document, Scorable scorer) {
            in |= selections[unit];
            throw new CollectionTerminatedException();
        }
    }

    /** The selections in which each resource matches. */
    private final class ResourceSelections extends DocumentHits {

        private final long group;
        private final long[] byResource = new long[index.resources().size()];

        ResourceSelections(long group) {
            super(index, part);
            this.group = group;
        }

        @Override
        boolean wants(int unit) {
            return (selections[unit] & group) != 0;
        }

        @Override
        void hit(int unit, int document, Scorable scorer) {
            byResource[index.resources().resources()[document]] |= selections[unit] & group;
        }

        /** The selections of the group with few resources, before the facets. */
        long few() {
            int[] found = new int[Long.SIZE];
            for (long some : byResource) {
                for (long rest = some; rest != 0; rest &= rest - 1) {
                    found[Long.numberOfTrailingZeros(rest)]++;
                }
            }
            return group
                    & bits(
                            IntStream.range(0, Long.SIZE)
                                    .filter(one -> found[one] < SelectionIndex.FEW));
        }

        /** The number of resources by the selections that have them. */
        Map<Long, Integer> numbers() {
            var numbers = new HashMap<Long, Integer>();
            for (int resource = 0; resource < byResource.length; resource++) {
                if (byResource[resource] != 0) {
                    numbers.merge(withFacets(resource, byResource[resource]), 1, Integer::sum);
                }
            }
            return numbers;
        }
    }
}
