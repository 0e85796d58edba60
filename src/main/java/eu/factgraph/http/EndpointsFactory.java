package eu.factgraph.http;

import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.export.CatalogueFeed;
import eu.factgraph.export.Exports;
import eu.factgraph.export.ReleaseExports;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.EventStream;
import eu.factgraph.http.endpoint.CountryEndpoint;
import eu.factgraph.http.endpoint.CrawlerEndpoint;
import eu.factgraph.http.endpoint.DescriptionEndpoint;
import eu.factgraph.http.endpoint.DiagramEndpoint;
import eu.factgraph.http.endpoint.EditionEndpoint;
import eu.factgraph.http.endpoint.ExportEndpoint;
import eu.factgraph.http.endpoint.HistoryEndpoint;
import eu.factgraph.http.endpoint.OpenApiDocument;
import eu.factgraph.http.endpoint.QuestionEndpoint;
import eu.factgraph.http.endpoint.SearchEndpoint;
import eu.factgraph.http.endpoint.SitemapEndpoint;
import eu.factgraph.http.reconciliation.ReconciliationEndpoint;
import eu.factgraph.http.sparql.GraphStoreEndpoint;
import eu.factgraph.http.sparql.ServiceDescription;
import eu.factgraph.http.sparql.SparqlEndpoint;
import eu.factgraph.page.DiagramPages;
import eu.factgraph.page.DocumentationPages;
import eu.factgraph.page.Pages;
import eu.factgraph.page.PagesFactory;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.QuestionDefaults;
import eu.factgraph.query.definition.CompletenessCheck;
import eu.factgraph.query.definition.Overview;
import eu.factgraph.query.definition.Panel;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.search.EditionIndex;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchPropertyFunction;
import eu.factgraph.store.SelectedStores;
import eu.factgraph.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.shared.PrefixMapping;

/**
 * Makes the endpoints of a selection.
 *
 * @param prefixes below the public base
 * @param search of all editions
 */
record EndpointsFactory(
        SourceFolders source,
        QueryLimits limits,
        Set<String> services,
        ChangeDates dates,
        SelectedStores stores,
        Store shapes,
        PagesFactory pages,
        PrefixMapping prefixes,
        EditionIndex search) {

    EndpointsFactory(
            SourceFolders source,
            QueryLimits limits,
            Set<String> services,
            ChangeDates dates,
            SelectedStores stores,
            Store shapes) {
        this(
                source,
                limits,
                services,
                dates,
                stores,
                shapes,
                new PagesFactory(stores.all()),
                stores.all().rebasing().prefixes(source.prefixes()),
                new EditionIndex(stores.all(), stores::selection));
        search.prepare();
    }

    /**
     * @throws eu.factgraph.files.InvalidInput if a file of the source cannot be read
     */
    Endpoints of(SelectionCriteria criteria) {
        Store store = stores.all();
        Store selected = stores.of(stores.selection(criteria));
        SearchIndex index = search.of(stores.selection(criteria), selected);
        List<Question> questions = Question.in(ontology("questions"));
        List<Panel> panels = Panel.in(ontology("panels"));
        List<Overview> overviews = Overview.in(ontology("overviews"));
        List<CompletenessCheck> checks = CompletenessCheck.in(ontology("gaps"));
        var addressed = new ArrayList<>(questions);
        panels.forEach(panel -> addressed.add(panel.question()));
        overviews.forEach(overview -> addressed.add(overview.question()));
        checks.forEach(check -> addressed.add(check.question()));
        var exports =
                new Exports(
                        ontology("views"),
                        store.graphs(),
                        criteria,
                        store.rebasing(),
                        source.prefixes());
        var releases = new ReleaseExports(exports, dates);
        var documents = new QueryableDocuments(stores, exports);
        var pages = pages(selected, documents, index, questions, panels);
        var editor = pages(store, documents, defaultSearch(), questions, panels);
        var shapePages = new Pages(shapes, editor.queryService(), List.of(), List.of());
        var defaults = new QuestionDefaults(pages.queryService(), selected);
        var events = new EventStream(dates.history());
        return new Endpoints(
                selected,
                new DescriptionEndpoint(selected, store, pages, prefixes, dates),
                new DescriptionEndpoint(shapes, shapes, shapePages, prefixes, ChangeDates.none()),
                new EditionEndpoint(stores, pages, prefixes),
                new HistoryEndpoint(events, new CatalogueFeed(releases), store, pages, prefixes),
                sparql(editor),
                new GraphStoreEndpoint(store, documents, prefixes),
                new ExportEndpoint(releases, exports.conformance()),
                new CrawlerEndpoint(store.base()),
                new SitemapEndpoint(selected, store, dates),
                new SearchEndpoint(index, pages),
                new ReconciliationEndpoint(index, pages),
                pages,
                new DiagramEndpoint(new DiagramPages(pages), store, overviews, checks),
                new QuestionEndpoint(
                        sparql(pages), pages, addressed, defaults, prefixes, store.base()),
                new CountryEndpoint(store.graphs(), store.rebasing()),
                new OpenApiDocument(questions, defaults::of, store.base()),
                new DocumentationPages(pages, shapes, prefixes));
    }

    private SearchIndex defaultSearch() {
        Selection selection = stores.selection(SelectionCriteria.DEFAULT);
        return search.of(selection, stores.of(selection));
    }

    private SparqlEndpoint sparql(Pages pages) {
        var description =
                new ServiceDescription(stores.all(), prefixes, limits, !services.isEmpty());
        return new SparqlEndpoint(pages.queryService(), pages, description, prefixes);
    }

    private Pages pages(
            Store queried,
            QueryableDocuments documents,
            SearchIndex index,
            List<Question> questions,
            List<Panel> panels) {
        var queries =
                new QueryService(
                        queried.dataset(),
                        queried.rebasing(),
                        limits,
                        documents,
                        services,
                        SearchPropertyFunction.registry(index));
        return pages.of(queried, queries, questions, panels);
    }

    private Path ontology(String folder) {
        return source.ontology().resolve(folder);
    }
}
