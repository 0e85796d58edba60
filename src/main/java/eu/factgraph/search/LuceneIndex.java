package eu.factgraph.search;

import eu.factgraph.query.limit.Cancellation;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A complete Lucene index of all editions of a store.
 *
 * @param documents by document number
 * @param byResource the documents of each resource, by its IRI, sorted
 */
record LuceneIndex(
        List<IndexedDocument> documents,
        Map<String, List<IndexedDocument>> byResource,
        IndexSearcher searcher,
        Store store) {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final int MAX_SUGGESTIONS = 5;

    static final Comparator<ScoredResource> BEST_FIRST =
            Comparator.comparingDouble(ScoredResource::score)
                    .reversed()
                    .thenComparing(ScoredResource::resource, IndexedResource.ORDER);

    static LuceneIndex of(Store store) throws IOException {
        long start = System.nanoTime();
        List<IndexedDocument> documents = DocumentCollector.in(store);
        var searcher = new IndexSearcher(DirectoryReader.open(directory(documents)));
        searcher.setQueryCache(null);
        searcher.setTimeout(() -> Thread.currentThread().isInterrupted());
        Map<String, List<IndexedDocument>> byResource =
                documents.stream()
                        .collect(
                                Collectors.groupingBy(
                                        document -> document.resource().iri(),
                                        TreeMap::new,
                                        Collectors.toList()));
        LOG.debug(
                "Search index: {} resources, {} documents in {} ms",
                byResource.size(),
                documents.size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return new LuceneIndex(documents, byResource, searcher, store);
    }

    private static Directory directory(List<IndexedDocument> documents) throws IOException {
        var directory = new ByteBuffersDirectory();
        // Without merges, document numbers are indexes of the list of documents.
        var config =
                new IndexWriterConfig(SearchAnalyzers.byField())
                        .setMergePolicy(NoMergePolicy.INSTANCE);
        try (var writer = new IndexWriter(directory, config)) {
            for (IndexedDocument document : documents) {
                writer.addDocument(SearchAnalyzers.document(document));
            }
        }
        return directory;
    }

    /** A resource as a selection describes it; empty if the selection does not have it. */
    Optional<IndexedResource> resource(String iri, EditionFilter filter) {
        List<IndexedResource> found =
                byResource.getOrDefault(iri, List.of()).stream()
                        .filter(filter::has)
                        .map(IndexedDocument::resource)
                        .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(IndexedResource.merged(found));
    }

    /** The resources of a selection, sorted by IRI. */
    Stream<IndexedResource> resources(EditionFilter filter) {
        return byResource.keySet().stream().flatMap(iri -> resource(iri, filter).stream());
    }

    /** All resources of a selection that match the text, in no order. */
    List<ScoredResource> all(String text, EditionFilter filter) {
        return all(query(text, filter).query(), filter);
    }

    /** The resources with the most similar names, best first. */
    List<IndexedResource> suggestions(String text, EditionFilter filter) {
        return all(query(text, filter).similar(), filter).stream()
                .sorted(BEST_FIRST)
                .limit(MAX_SUGGESTIONS)
                .map(ScoredResource::resource)
                .toList();
    }

    private LuceneQuery query(String text, EditionFilter filter) {
        return LuceneQuery.of(query -> occurs(query, filter), text, store.rebasing().iri(text));
    }

    private boolean occurs(Query query, EditionFilter filter) {
        try {
            var filtered = new ConstantScoreQuery(filtered(query, filter));
            return searcher.search(filtered, 1).scoreDocs.length > 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<ScoredResource> all(Query query, EditionFilter filter) {
        try {
            var scores = searcher.search(filtered(query, filter), ResourceScores.of(documents));
            Cancellation.check();
            return scores.entrySet().stream()
                    .map(
                            best ->
                                    ScoredResource.rounded(
                                            resource(best.getKey(), filter).orElseThrow(),
                                            best.getValue()))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Query filtered(Query query, EditionFilter filter) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(filter.query(), Occur.FILTER)
                .build();
    }
}
