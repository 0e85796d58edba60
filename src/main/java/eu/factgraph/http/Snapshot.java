package eu.factgraph.http;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.export.CatalogueFeed;
import eu.factgraph.export.Exports;
import eu.factgraph.export.ReleaseExports;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.EventStream;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.http.cache.ResponseCache;
import eu.factgraph.http.endpoint.CrawlerEndpoint;
import eu.factgraph.http.endpoint.DescriptionEndpoint;
import eu.factgraph.http.endpoint.DiagramEndpoint;
import eu.factgraph.http.endpoint.ExportEndpoint;
import eu.factgraph.http.endpoint.HistoryEndpoint;
import eu.factgraph.http.endpoint.OpenApiDocument;
import eu.factgraph.http.endpoint.QuestionEndpoint;
import eu.factgraph.http.endpoint.SearchEndpoint;
import eu.factgraph.http.reconciliation.ReconciliationEndpoint;
import eu.factgraph.http.sparql.GraphStoreEndpoint;
import eu.factgraph.http.sparql.ServiceDescription;
import eu.factgraph.http.sparql.SparqlEndpoint;
import eu.factgraph.page.DiagramPages;
import eu.factgraph.page.DocumentationPages;
import eu.factgraph.page.Pages;
import eu.factgraph.query.CompletenessCheck;
import eu.factgraph.query.Overview;
import eu.factgraph.query.Panel;
import eu.factgraph.query.QueryLimits;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.Question;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchPropertyFunction;
import eu.factgraph.store.Store;
import eu.factgraph.validation.ShapesGraph;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.shared.PrefixMapping;

/**
 * One state of the data with all that is answered from it, what was answered already too: it is
 * never changed, only replaced whole.
 *
 * @param version of the data: another content has another one
 */
public record Snapshot(
        String version,
        Instant loaded,
        long statements,
        int graphs,
        Store store,
        Store shapes,
        Router site,
        ResponseCache representations) {

    /** What a request for it may take. */
    Duration timeLimit() {
        return site.sparql().queryService().limits().time();
    }

    /**
     * What a snapshot is made of, in the canonical namespace.
     *
     * @param factgraph valid, without the dates of its history
     * @param views folder of all views
     * @param limits of an answer to a query
     * @param endpoints that SERVICE may call
     */
    public record SnapshotParts(
            String version,
            NamedGraphs factgraph,
            ShapesGraph shapes,
            ChangeDates dates,
            List<Question> questions,
            List<Panel> panels,
            List<Overview> overviews,
            List<CompletenessCheck> gaps,
            PrefixMapping prefixes,
            Path views,
            QueryLimits limits,
            Set<String> endpoints) {

        /**
         * With the history, the questions and the views that the source has.
         *
         * @param version of the source before it was read
         * @param factgraph read from the source
         * @throws eu.factgraph.files.InvalidInput if a file cannot be read
         */
        public static SnapshotParts of(
                SourceFolders source,
                String version,
                NamedGraphs factgraph,
                ShapesGraph shapes,
                QueryLimits limits,
                Set<String> endpoints) {
            return new SnapshotParts(
                    version,
                    factgraph,
                    shapes,
                    ChangeDates.of(ReleaseHistory.read(factgraph, source.data()), factgraph),
                    Question.in(source.ontology().resolve("questions")),
                    Panel.in(source.ontology().resolve("panels")),
                    Overview.in(source.ontology().resolve("overviews")),
                    CompletenessCheck.in(source.ontology().resolve("gaps")),
                    source.prefixes(),
                    source.ontology().resolve("views"),
                    limits,
                    endpoints);
        }
    }

    /**
     * @param base public base, absolute and with a slash at its end
     */
    public static Snapshot of(SnapshotParts parts, String base) {
        NamedGraphs dated = parts.dates().addTo(parts.factgraph());
        Store store = Store.of(dated, base);
        // a store of its own: queries do not see the shapes
        Store shapes = Store.of(parts.shapes().named(), base);
        return new Snapshot(
                parts.version(),
                Instant.now(),
                parts.factgraph().size(),
                parts.factgraph().graphs().size(),
                store,
                shapes,
                site(parts, dated, store, shapes),
                new ResponseCache());
    }

    private static Router site(SnapshotParts parts, NamedGraphs dated, Store store, Store shapes) {
        String base = store.base();
        var exports = new Exports(parts.views(), dated, store.rebasing(), parts.prefixes());
        var released = new ReleaseExports(exports, parts.dates());
        var prefixes = store.rebasing().prefixes(parts.prefixes());
        var index = new SearchIndex(store);
        index.prepare();
        var answering =
                new QueryService(
                        store.dataset(),
                        store.rebasing(),
                        parts.limits(),
                        parts.endpoints(),
                        SearchPropertyFunction.registry(index));
        var pages = new Pages(store, answering, parts.questions(), parts.panels());
        var ofShapes = new Pages(shapes, answering, List.of(), List.of());
        var sparql =
                new SparqlEndpoint(
                        answering,
                        pages,
                        new ServiceDescription(
                                store, prefixes, parts.limits(), !parts.endpoints().isEmpty()),
                        prefixes);
        return new Router(
                new DescriptionEndpoint(store, pages, prefixes, parts.dates()),
                new DescriptionEndpoint(shapes, ofShapes, prefixes, ChangeDates.none()),
                new HistoryEndpoint(
                        new EventStream(parts.dates().history()),
                        new CatalogueFeed(released),
                        store,
                        pages,
                        prefixes),
                sparql,
                new GraphStoreEndpoint(store, prefixes),
                new ExportEndpoint(released, exports.conformance()),
                new CrawlerEndpoint(store, parts.dates()),
                new SearchEndpoint(index, pages),
                new ReconciliationEndpoint(index, pages),
                pages,
                new DiagramEndpoint(
                        new DiagramPages(pages), store, parts.overviews(), parts.gaps()),
                new QuestionEndpoint(sparql, pages, questions(parts), prefixes, base),
                new OpenApiDocument(parts.questions(), base),
                new DocumentationPages(pages, shapes, prefixes));
    }

    /** All that is asked by its name. */
    private static List<Question> questions(SnapshotParts parts) {
        return Stream.of(
                        parts.questions().stream(),
                        parts.panels().stream().map(Panel::question),
                        parts.overviews().stream().map(Overview::question),
                        parts.gaps().stream().map(CompletenessCheck::question))
                .flatMap(questions -> questions)
                .toList();
    }
}
