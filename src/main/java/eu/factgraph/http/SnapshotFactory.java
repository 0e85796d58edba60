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
import eu.factgraph.http.endpoint.CountryEndpoint;
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
import eu.factgraph.query.QueryService;
import eu.factgraph.query.definition.CompletenessCheck;
import eu.factgraph.query.definition.Overview;
import eu.factgraph.query.definition.Panel;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchPropertyFunction;
import eu.factgraph.store.Store;
import eu.factgraph.validation.ShapesGraph;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The composition root: builds a snapshot with all that answers from it.
 *
 * @param source folders of questions, panels, overviews and views
 * @param base public base, absolute, with a slash at its end
 * @param limits of a query
 * @param services endpoints that SERVICE may call
 */
public record SnapshotFactory(
        SourceFolders source, String base, QueryLimits limits, Set<String> services) {

    /**
     * @param version of the source before it was read
     * @param graphs valid, read from the source, in the canonical namespace
     * @throws eu.factgraph.files.InvalidInput if a file of the source cannot be read
     */
    public Snapshot build(String version, NamedGraphs graphs, ShapesGraph shapes) {
        var dates = ChangeDates.of(ReleaseHistory.read(graphs, source.data()), graphs);
        NamedGraphs dated = dates.addTo(graphs);
        Store store = Store.of(dated, base);
        // a store of its own: queries do not see the shapes
        Store shapesStore = Store.of(shapes.named(), base);
        return new Snapshot(
                version,
                Instant.now(),
                graphs.size(),
                graphs.graphs().size(),
                store,
                shapesStore,
                endpoints(dates, dated, store, shapesStore),
                new ResponseCache());
    }

    private Endpoints endpoints(ChangeDates dates, NamedGraphs dated, Store store, Store shapes) {
        var prefixes = store.rebasing().prefixes(source.prefixes());
        var exports = new Exports(ontology("views"), dated, store.rebasing(), source.prefixes());
        var releases = new ReleaseExports(exports, dates);
        var index = new SearchIndex(store);
        index.prepare();
        var queries =
                new QueryService(
                        store.dataset(),
                        store.rebasing(),
                        limits,
                        services,
                        SearchPropertyFunction.registry(index));
        List<Question> questions = Question.in(ontology("questions"));
        List<Panel> panels = Panel.in(ontology("panels"));
        List<Overview> overviews = Overview.in(ontology("overviews"));
        List<CompletenessCheck> checks = CompletenessCheck.in(ontology("gaps"));
        var addressed = new ArrayList<>(questions);
        panels.forEach(panel -> addressed.add(panel.question()));
        overviews.forEach(overview -> addressed.add(overview.question()));
        checks.forEach(check -> addressed.add(check.question()));
        var pages = new Pages(store, queries, questions, panels);
        var description = new ServiceDescription(store, prefixes, limits, !services.isEmpty());
        var sparql = new SparqlEndpoint(queries, pages, description, prefixes);
        var shapePages = new Pages(shapes, queries, List.of(), List.of());
        var events = new EventStream(dates.history());
        return new Endpoints(
                new DescriptionEndpoint(store, pages, prefixes, dates),
                new DescriptionEndpoint(shapes, shapePages, prefixes, ChangeDates.none()),
                new HistoryEndpoint(events, new CatalogueFeed(releases), store, pages, prefixes),
                sparql,
                new GraphStoreEndpoint(store, prefixes),
                new ExportEndpoint(releases, exports.conformance()),
                new CrawlerEndpoint(store, dates),
                new SearchEndpoint(index, pages),
                new ReconciliationEndpoint(index, pages),
                pages,
                new DiagramEndpoint(new DiagramPages(pages), store, overviews, checks),
                new QuestionEndpoint(sparql, pages, addressed, prefixes, base),
                new CountryEndpoint(dated, store.rebasing()),
                new OpenApiDocument(questions, base),
                new DocumentationPages(pages, shapes, prefixes));
    }

    private Path ontology(String folder) {
        return source.ontology().resolve(folder);
    }
}
