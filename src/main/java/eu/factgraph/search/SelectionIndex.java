package eu.factgraph.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.query.limit.Cancellation;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;

/** What one selection has of an index of all editions. */
final class SelectionIndex {

    private static final int MAX_SUGGESTIONS = 5;

    /** With fewer resources that match all of a text, those that match some of it follow. */
    static final int FEW = 10;

    private final CombinedIndex all;
    private final IndexedPart part;
    private final BitSet units = new BitSet();

    SelectionIndex(CombinedIndex all, EditionFilter filter) {
        this.all = all;
        this.part = filter.part();
        List<?> known = all.units();
        IntStream.range(0, known.size())
                .filter(unit -> filter.units().contains(known.get(unit)))
                .forEach(units::set);
    }

    /** The resources that match the text, by their IRIs. */
    List<MatchingResource> all(String text) {
        var query = LuceneQuery.of(text, all.rebasing());
        boolean isExact = occurs(query.exactly());
        Predicate<Query> occurs = word -> isExact || occurs(word);
        List<MatchingResource> found = all(query.query(occurs));
        return found.size() < FEW && query.isDivisible() && !isExact
                ? all(query.partly(occurs))
                : found;
    }

    /** The resources that match all of the text, by their IRIs. */
    List<MatchingResource> matchingAll(String text) {
        return all(LuceneQuery.of(text, all.rebasing()).query(this::occurs));
    }

    /** The text with similar words for those that do not occur; empty if there are none. */
    Optional<String> corrected(String text) {
        var query = LuceneQuery.of(text, all.rebasing());
        if (occurs(query.exactly())) {
            return Optional.empty();
        }
        var spelling = new SpellingCorrection(all, units);
        var corrections = new HashMap<String, String>();
        List<Query> queries = query.wordQueries();
        List<String> words = query.fuzzyWords();
        for (int word = 0; word < words.size(); word++) {
            if (!occurs(queries.get(word))) {
                String unknown = words.get(word);
                spelling.of(unknown).ifPresent(known -> corrections.put(unknown, known));
            }
        }
        return corrections.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        query.text().words().stream()
                                .map(word -> corrections.getOrDefault(word, word))
                                .collect(Collectors.joining(" ")));
    }

    /** The editions whose indexes have a resource, or the same of another year, oldest first. */
    List<Edition> editions(int resource) {
        String iri = all.iri(resource);
        return all.years(iri).stream()
                .flatMap(one -> number(one).stream().boxed())
                .flatMap(one -> all.resources().documents(one).boxed())
                .map(document -> all.units().get(all.unit(document)))
                .flatMap(unit -> unit.edition().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The resources with the most similar names, best first. */
    List<IndexedResource> suggestions(String text) {
        return all(LuceneQuery.of(text, all.rebasing()).similar()).stream()
                .sorted(MatchingResource.BEST_FIRST)
                .limit(MAX_SUGGESTIONS)
                .map(found -> resource(found.hit().resource()))
                .toList();
    }

    private List<MatchingResource> all(Query query) {
        var scores = new ResourceScores(all, units, part);
        scores.search(query);
        Cancellation.check();
        return scores.hits().stream().map(hit -> MatchingResource.of(hit, row(hit))).toList();
    }

    private boolean occurs(Query query) {
        var first = new FirstHit();
        first.search(query);
        return first.isFound;
    }

    private IndexedRow row(ResourceHit hit) {
        return IndexedRow.merged(documents(hit.resource()).mapToObj(all::row).toList());
    }

    /** By the folded name, and then by IRI. Each name is read once, not in each comparison. */
    Stream<MatchingResource> byName(Stream<MatchingResource> unsorted) {
        return unsorted.map(one -> Map.entry(all.key(one.row().key()), one))
                .sorted(
                        Map.Entry.<String, MatchingResource>comparingByKey()
                                .thenComparing(one -> one.getValue().hit().resource()))
                .map(Map.Entry::getValue);
    }

    /** A resource as the selection describes it; empty if the selection does not have it. */
    Optional<IndexedResource> resource(String canonical) {
        return number(canonical).stream()
                .filter(found -> documents(found).findAny().isPresent())
                .mapToObj(this::resource)
                .findFirst();
    }

    private OptionalInt number(String canonical) {
        int low = 0;
        int high = all.resources().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = all.iri(middle).compareTo(canonical);
            if (order == 0) {
                return OptionalInt.of(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return OptionalInt.empty();
    }

    IndexedResource resource(int resource) {
        return IndexedResource.merged(documents(resource).mapToObj(all::resource).toList());
    }

    /** All resources, by their IRIs. */
    Stream<IndexedResource> resources() {
        var had = new BitSet();
        units.stream()
                .flatMap(unit -> IntStream.range(all.start(unit), all.end(unit)))
                .filter(this::has)
                .forEach(document -> had.set(all.resources().resources()[document]));
        return had.stream().mapToObj(this::resource);
    }

    private IntStream documents(int resource) {
        return all.resources().documents(resource).filter(this::has);
    }

    private boolean has(int document) {
        int unit = all.unit(document);
        return units.get(unit) && all.has(document, unit, part);
    }

    /** Stops at the first document that matches. */
    private final class FirstHit extends DocumentHits {

        private boolean isFound;

        FirstHit() {
            super(all, part);
        }

        @Override
        boolean wants(int unit) {
            return !isFound && units.get(unit);
        }

        @Override
        void hit(int unit, int document, Scorable scorer) {
            isFound = true;
            throw new CollectionTerminatedException();
        }
    }
}
