package eu.factgraph.search;

import eu.factgraph.query.Cancellation;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index that is whole.
 *
 * @param entries by the number of their document
 */
record LuceneIndex(
        List<IndexedResource> entries,
        Map<String, IndexedResource> byIri,
        IndexSearcher searcher,
        Store store) {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final int NEAREST = 5;

    /**
     * Best first; of equals first what the sheets speak of, then their sections, then concepts, and
     * the shorter name, for more of it was typed.
     */
    private static final Comparator<ScoredResource> BEST_FIRST =
            Comparator.comparingDouble(ScoredResource::score)
                    .reversed()
                    .thenComparing(scored -> scored.entry().sort())
                    .thenComparingInt(scored -> scored.entry().name().length())
                    .thenComparing(scored -> scored.entry().iri());

    private static final Comparator<ScoredResource> BY_NAME =
            Comparator.<ScoredResource, String>comparing(
                            scored -> TextFolding.fold(scored.entry().name()))
                    .thenComparing(scored -> scored.entry().iri());

    static LuceneIndex of(Store store) throws IOException {
        long start = System.nanoTime();
        List<IndexedResource> entries = ResourceCollector.in(store);
        var directory = new ByteBuffersDirectory();
        // without merges the number of a document is the place of its entry
        var config =
                new IndexWriterConfig(SearchAnalyzers.byField())
                        .setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (IndexedResource entry : entries) {
                writer.addDocument(SearchAnalyzers.document(entry));
            }
        }
        var searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
        searcher.setTimeout(() -> Thread.currentThread().isInterrupted());
        LOG.debug(
                "Search index: {} entries in {} ms",
                entries.size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return new LuceneIndex(
                entries,
                entries.stream()
                        .collect(Collectors.toMap(IndexedResource::iri, Function.identity())),
                searcher,
                store);
    }

    Optional<IndexedResource> entry(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    SearchResult find(SearchRequest sought) {
        try {
            var wording =
                    LuceneQuery.of(
                            searcher.getIndexReader(),
                            sought.words(),
                            store.rebasing().iri(sought.words()));
            List<ScoredResource> all = all(wording.query());
            List<ScoredResource> met =
                    all.stream()
                            .filter(scored -> sought.isMetBy(scored.entry()))
                            .sorted(sought.words().isEmpty() ? BY_NAME : BEST_FIRST)
                            .toList();
            return new SearchResult(
                    met.size(),
                    page(met, sought),
                    facets(all, sought),
                    met.isEmpty() ? nearest(wording) : List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All that is found by these words, in no order. */
    List<ScoredResource> all(String words) {
        try {
            return all(
                    LuceneQuery.of(searcher.getIndexReader(), words, store.rebasing().iri(words))
                            .query());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<SearchResult.SearchHit> page(
            List<ScoredResource> met, SearchRequest sought) {
        var matched = MatchedText.by(sought.words());
        return met.stream()
                .skip((long) (sought.page() - 1) * sought.size())
                .limit(sought.size())
                .map(
                        scored ->
                                new SearchResult.SearchHit(
                                        scored.entry(), scored.score(), matched.in(scored.entry())))
                .toList();
    }

    private static Map<SearchFacet, List<SearchResult.FacetCount>> facets(
            List<ScoredResource> all, SearchRequest sought) {
        var facets = new EnumMap<SearchFacet, List<SearchResult.FacetCount>>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            var counts = new HashMap<Node, Integer>();
            all.stream()
                    .map(ScoredResource::entry)
                    .filter(entry -> sought.isMetButFor(facet, entry))
                    .flatMap(entry -> entry.values(facet).stream())
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
            facets.put(facet, sorted(counts));
        }
        return facets;
    }

    private static List<SearchResult.FacetCount> sorted(Map<Node, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> new SearchResult.FacetCount(count.getKey(), count.getValue()))
                .sorted(
                        Comparator.comparingInt(SearchResult.FacetCount::number)
                                .reversed()
                                .thenComparing(count -> count.value().toString()))
                .toList();
    }

    private List<IndexedResource> nearest(LuceneQuery wording) throws IOException {
        return all(wording.nearly()).stream()
                .sorted(BEST_FIRST)
                .limit(NEAREST)
                .map(ScoredResource::entry)
                .toList();
    }

    private List<ScoredResource> all(Query query) throws IOException {
        var found = new ArrayList<ScoredResource>();
        if (!entries.isEmpty()) {
            ScoreDoc[] hits = searcher.search(query, entries.size()).scoreDocs;
            Cancellation.check();
            for (ScoreDoc hit : hits) {
                found.add(new ScoredResource(entries.get(hit.doc), rounded(hit.score)));
            }
        }
        return found;
    }

    /** Sums of floats differ in their last digits by the order of the words. */
    private static double rounded(float score) {
        return Math.round(score * 100) / 100.0;
    }
}
