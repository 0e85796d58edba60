package eu.factgraph.search;

import eu.factgraph.query.limit.Cancellation;
import eu.factgraph.search.SearchResult.FacetCount;
import eu.factgraph.search.SearchResult.SearchHit;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final Comparator<ScoredResource> BEST_FIRST =
            Comparator.comparingDouble(ScoredResource::score)
                    .reversed()
                    .thenComparing(ScoredResource::resource, IndexedResource.ORDER);

    private static final Comparator<ScoredResource> BY_NAME =
            Comparator.<ScoredResource, String>comparing(
                            scored -> TextFolding.fold(scored.resource().name()))
                    .thenComparing(scored -> scored.resource().iri());

    private static final Comparator<FacetCount> HIGHEST_FIRST =
            Comparator.comparingInt(FacetCount::count)
                    .reversed()
                    .thenComparing(count -> count.value().toString());

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
        Map<String, IndexedResource> byIri =
                resources.stream().collect(Collectors.toMap(IndexedResource::iri, one -> one));
        return new LuceneIndex(resources, byIri, searcher, store);
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

    SearchResult find(SearchRequest request) {
        List<ScoredResource> all = all(request.text());
        List<ScoredResource> matching =
                all.stream()
                        .filter(scored -> request.matches(scored.resource()))
                        .sorted(request.text().isEmpty() ? BY_NAME : BEST_FIRST)
                        .toList();
        return new SearchResult(
                matching.size(),
                page(matching, request),
                facets(all, request),
                matching.isEmpty() ? suggestions(request.text()) : List.of());
    }

    /** All resources that match the text, in no order. */
    List<ScoredResource> all(String text) {
        return all(query(text).query());
    }

    private LuceneQuery query(String text) {
        return LuceneQuery.of(searcher.getIndexReader(), text, store.rebasing().iri(text));
    }

    private static List<SearchHit> page(List<ScoredResource> matching, SearchRequest request) {
        var matched = MatchedText.by(request.text());
        return matching.stream()
                .skip((long) (request.page() - 1) * request.size())
                .limit(request.size())
                .map(one -> new SearchHit(one.resource(), one.score(), matched.in(one.resource())))
                .toList();
    }

    private static Map<SearchFacet, List<FacetCount>> facets(
            List<ScoredResource> all, SearchRequest request) {
        var facets = new EnumMap<SearchFacet, List<FacetCount>>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            var counts = new HashMap<Node, Integer>();
            all.stream()
                    .map(ScoredResource::resource)
                    .filter(resource -> request.matchesExcept(facet, resource))
                    .flatMap(resource -> resource.values(facet).stream())
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
            facets.put(
                    facet,
                    counts.entrySet().stream()
                            .map(count -> new FacetCount(count.getKey(), count.getValue()))
                            .sorted(HIGHEST_FIRST)
                            .toList());
        }
        return facets;
    }

    private List<IndexedResource> suggestions(String text) {
        return all(query(text).similar()).stream()
                .sorted(BEST_FIRST)
                .limit(MAX_SUGGESTIONS)
                .map(ScoredResource::resource)
                .toList();
    }

    private List<ScoredResource> all(Query query) {
        if (resources.isEmpty()) {
            return List.of();
        }
        try {
            ScoreDoc[] hits = searcher.search(query, resources.size()).scoreDocs;
            Cancellation.check();
            return Arrays.stream(hits).map(this::scored).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Rounded: the last digits of sums of floats depend on the order of the words. */
    private ScoredResource scored(ScoreDoc hit) {
        return new ScoredResource(resources.get(hit.doc), Math.round(hit.score * 100) / 100.0);
    }
}
