package eu.factgraph.search;

import eu.factgraph.query.limit.Cancellation;
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
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A complete Lucene index.
 *
 * @param resources by document number
 */
record LuceneIndex(
        List<IndexedResource> resources,
        Map<String, IndexedResource> byIri,
        IndexSearcher searcher,
        Store store) {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final int MAX_SUGGESTIONS = 5;

    /**
     * By score; for equal scores by type, then the shorter name, because the search text covers
     * more of it.
     */
    private static final Comparator<ScoredResource> BEST_FIRST =
            Comparator.comparingDouble(ScoredResource::score)
                    .reversed()
                    .thenComparing(scored -> scored.resource().type())
                    .thenComparingInt(scored -> scored.resource().name().length())
                    .thenComparing(scored -> scored.resource().iri());

    private static final Comparator<ScoredResource> BY_NAME =
            Comparator.<ScoredResource, String>comparing(
                            scored -> TextFolding.fold(scored.resource().name()))
                    .thenComparing(scored -> scored.resource().iri());

    static LuceneIndex of(Store store) throws IOException {
        long start = System.nanoTime();
        List<IndexedResource> resources = ResourceCollector.in(store);
        var searcher = new IndexSearcher(DirectoryReader.open(directory(resources)));
        searcher.setQueryCache(null);
        searcher.setTimeout(() -> Thread.currentThread().isInterrupted());
        LOG.debug(
                "Search index: {} resources in {} ms",
                resources.size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return new LuceneIndex(
                resources,
                resources.stream()
                        .collect(Collectors.toMap(IndexedResource::iri, Function.identity())),
                searcher,
                store);
    }

    private static Directory directory(List<IndexedResource> resources) throws IOException {
        var directory = new ByteBuffersDirectory();
        // Without merges, document numbers are indexes of the list of resources.
        var config =
                new IndexWriterConfig(SearchAnalyzers.byField())
                        .setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (IndexedResource resource : resources) {
                writer.addDocument(SearchAnalyzers.document(resource));
            }
        }
        return directory;
    }

    Optional<IndexedResource> resource(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    SearchResult find(SearchRequest request) {
        try {
            LuceneQuery query = query(request.text());
            List<ScoredResource> all = all(query.query());
            List<ScoredResource> matching =
                    all.stream()
                            .filter(scored -> request.matches(scored.resource()))
                            .sorted(request.text().isEmpty() ? BY_NAME : BEST_FIRST)
                            .toList();
            return new SearchResult(
                    matching.size(),
                    page(matching, request),
                    facets(all, request),
                    matching.isEmpty() ? suggestions(query) : List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All resources that match the text, in no order. */
    List<ScoredResource> all(String text) {
        try {
            return all(query(text).query());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private LuceneQuery query(String text) {
        return LuceneQuery.of(searcher.getIndexReader(), text, store.rebasing().iri(text));
    }

    private static List<SearchResult.SearchHit> page(
            List<ScoredResource> matching, SearchRequest request) {
        var matched = MatchedText.by(request.text());
        return matching.stream()
                .skip((long) (request.page() - 1) * request.size())
                .limit(request.size())
                .map(
                        scored ->
                                new SearchResult.SearchHit(
                                        scored.resource(),
                                        scored.score(),
                                        matched.in(scored.resource())))
                .toList();
    }

    private static Map<SearchFacet, List<SearchResult.FacetCount>> facets(
            List<ScoredResource> all, SearchRequest request) {
        var facets = new EnumMap<SearchFacet, List<SearchResult.FacetCount>>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            var counts = new HashMap<Node, Integer>();
            all.stream()
                    .map(ScoredResource::resource)
                    .filter(resource -> request.matchesExcept(facet, resource))
                    .flatMap(resource -> resource.values(facet).stream())
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
            facets.put(facet, sorted(counts));
        }
        return facets;
    }

    private static List<SearchResult.FacetCount> sorted(Map<Node, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> new SearchResult.FacetCount(count.getKey(), count.getValue()))
                .sorted(
                        Comparator.comparingInt(SearchResult.FacetCount::count)
                                .reversed()
                                .thenComparing(count -> count.value().toString()))
                .toList();
    }

    private List<IndexedResource> suggestions(LuceneQuery query) throws IOException {
        return all(query.similar()).stream()
                .sorted(BEST_FIRST)
                .limit(MAX_SUGGESTIONS)
                .map(ScoredResource::resource)
                .toList();
    }

    private List<ScoredResource> all(Query query) throws IOException {
        var found = new ArrayList<ScoredResource>();
        if (!resources.isEmpty()) {
            ScoreDoc[] hits = searcher.search(query, resources.size()).scoreDocs;
            Cancellation.check();
            for (ScoreDoc hit : hits) {
                found.add(new ScoredResource(resources.get(hit.doc), rounded(hit.score)));
            }
        }
        return found;
    }

    /** The last digits of sums of floats depend on the order of the words. */
    private static double rounded(float score) {
        return Math.round(score * 100) / 100.0;
    }
}
