package eu.factgraph.http;

import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.export.CatalogueFeed;
import eu.factgraph.export.Exports;
import eu.factgraph.export.ReleaseExports;
import eu.factgraph.files.Lazy;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.EventStream;
import eu.factgraph.http.country.ComparisonEndpoints;
import eu.factgraph.http.country.CountryEndpoint;
import eu.factgraph.http.country.CountryEndpoints;
import eu.factgraph.http.country.CountryPageEndpoint;
import eu.factgraph.http.country.ReleaseEndpoint;
import eu.factgraph.http.country.UnionLawEndpoint;
import eu.factgraph.http.endpoint.CrawlerEndpoint;
import eu.factgraph.http.endpoint.DescriptionEndpoint;
import eu.factgraph.http.endpoint.DiagramEndpoint;
import eu.factgraph.http.endpoint.EditionEndpoint;
import eu.factgraph.http.endpoint.ExportEndpoint;
import eu.factgraph.http.endpoint.HistoryEndpoint;
import eu.factgraph.http.endpoint.OpenApiDocument;
import eu.factgraph.http.endpoint.QualityEndpoint;
import eu.factgraph.http.endpoint.QuestionEndpoint;
import eu.factgraph.http.endpoint.SearchEndpoint;
import eu.factgraph.http.endpoint.SitemapEndpoint;
import eu.factgraph.http.mcp.AssistantEndpoint;
import eu.factgraph.http.reconciliation.ReconciliationEndpoint;
import eu.factgraph.http.sparql.GraphStoreEndpoint;
import eu.factgraph.http.sparql.QueryExamples;
import eu.factgraph.http.sparql.RdfDocument;
import eu.factgraph.http.sparql.ServiceDescription;
import eu.factgraph.http.sparql.SparqlEndpoint;
import eu.factgraph.mcp.AssistantServer;
import eu.factgraph.mcp.answer.SelectedGraph;
import eu.factgraph.mcp.tool.Toolbox;
import eu.factgraph.page.ChangePages;
import eu.factgraph.page.ComparisonPages;
import eu.factgraph.page.CountryPages;
import eu.factgraph.page.DiagramPages;
import eu.factgraph.page.DocumentationPages;
import eu.factgraph.page.LawPages;
import eu.factgraph.page.Pages;
import eu.factgraph.page.PagesFactory;
import eu.factgraph.page.ReleasePages;
import eu.factgraph.quality.QualityReport;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.QuestionDefaults;
import eu.factgraph.query.definition.Comparison;
import eu.factgraph.query.definition.CompletenessCheck;
import eu.factgraph.query.definition.CountryBlock;
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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;

/**
 * Makes the endpoints of selections. What does not depend on the selection is made once, because a
 * request for another selection waits for the rest.
 */
final class EndpointsFactory {

    private final SourceFolders source;
    private final ServerSettings settings;
    private final ChangeDates dates;
    private final SelectedStores stores;
    private final Store shapes;
    private final PrefixMapping prefixes;
    private final EditionIndex search;
    private final PagesFactory pages;
    private final List<Question> questions;
    private final List<Panel> panels;
    private final List<Comparison> comparisons;
    private final List<Overview> overviews;
    private final List<CompletenessCheck> checks;
    private final List<CountryBlock> blocks;
    private final List<Question> addressed;
    private final Exports defaultExports;
    private final RdfDocument examples;
    private final QueryableDocuments documents;
    private final Pages editor;
    private final DescriptionEndpoint shapeDescriptions;
    private final Lazy<EventStream> events;
    private final Lazy<QualityReport> quality;

    /**
     * What all endpoints share.
     *
     * @param version of the data
     */
    record ServerSettings(
            String version, QueryLimits limits, Set<String> services, Set<String> origins) {}

    /**
     * @throws eu.factgraph.files.InvalidInput if a file of the source cannot be read
     */
    EndpointsFactory(
            SourceFolders source,
            ServerSettings settings,
            ChangeDates dates,
            SelectedStores stores,
            EditionIndex search,
            Store shapes) {
        Store store = stores.all();
        this.source = source;
        this.settings = settings;
        this.dates = dates;
        this.stores = stores;
        this.shapes = shapes;
        this.prefixes = store.rebasing().prefixes(source.prefixes());
        this.search = search;
        search.prepare();
        this.pages = new PagesFactory(store);
        this.questions = Question.in(ontology("questions"));
        this.panels = Panel.in(ontology("panels"));
        this.comparisons = Comparison.in(ontology("comparisons"));
        this.overviews = Overview.in(ontology("overviews"));
        this.checks = CompletenessCheck.in(ontology("gaps"));
        this.blocks = CountryBlock.in(ontology("countries"));
        this.addressed = addressed();
        this.defaultExports = exports(SelectionCriteria.DEFAULT);
        this.examples = new RdfDocument(new Lazy<>(this::exampleQueries), prefixes);
        var description = new Lazy<Graph>(() -> defaultExports.rebased("void"));
        this.documents =
                new QueryableDocuments(
                        stores,
                        Map.of(
                                QueryableDocuments.VOID,
                                description,
                                QueryableDocuments.EXAMPLES,
                                examples.graph()));
        this.editor = pages(store, index(SelectionCriteria.DEFAULT));
        var shapePages = new Pages(shapes, editor.queryService(), List.of(), List.of());
        this.shapeDescriptions =
                new DescriptionEndpoint(shapes, shapes, shapePages, prefixes, ChangeDates.none());
        this.events = new Lazy<>(() -> new EventStream(dates.history()));
        this.quality = new Lazy<>(() -> QualityReport.of(store.graphs(), source.data()));
    }

    private Graph exampleQueries() {
        Store selected = stores.of(stores.selection(SelectionCriteria.DEFAULT));
        var defaults = new QuestionDefaults(editor.queryService(), selected);
        return new QueryExamples(selected, QueryableDocuments.EXAMPLES)
                .of(questions.stream().map(defaults::of).toList());
    }

    private List<Question> addressed() {
        var all = new ArrayList<>(questions);
        panels.forEach(panel -> all.add(panel.question()));
        overviews.forEach(overview -> all.add(overview.question()));
        checks.forEach(check -> all.add(check.question()));
        return List.copyOf(all);
    }

    /**
     * @param selections the endpoints of any selection
     */
    Endpoints of(SelectionCriteria criteria, Function<SelectionCriteria, Endpoints> selections) {
        Store store = stores.all();
        Store selected = stores.of(stores.selection(criteria));
        SearchIndex index = index(criteria);
        boolean isDefault = criteria.equals(SelectionCriteria.DEFAULT);
        var exports = isDefault ? defaultExports : exports(criteria);
        var releases = new ReleaseExports(exports, dates);
        Pages own = pages(selected, index);
        var changes = new ChangePages(own, store.graphs(), dates::history);
        var released = new ReleasePages(own, dates::history);
        var defaults = new QuestionDefaults(own.queryService(), selected);
        return new Endpoints(
                selected,
                new DescriptionEndpoint(selected, store, own, prefixes, dates),
                shapeDescriptions,
                new EditionEndpoint(stores, own, prefixes),
                new HistoryEndpoint(events, new CatalogueFeed(releases), store, own, prefixes),
                sparql(editor),
                new GraphStoreEndpoint(store, documents, prefixes),
                new ExportEndpoint(releases, exports.conformance()),
                new CrawlerEndpoint(store.base()),
                new SitemapEndpoint(selected, store, dates),
                new SearchEndpoint(index, own),
                new ReconciliationEndpoint(index, own),
                own,
                new DiagramEndpoint(new DiagramPages(own), store, overviews, checks),
                new QuestionEndpoint(sparql(own), own, addressed, defaults, prefixes, store.base()),
                new CountryEndpoints(
                        new CountryEndpoint(store.graphs(), store.rebasing(), changes),
                        new CountryPageEndpoint(new CountryPages(own, blocks, quality)),
                        new UnionLawEndpoint(new LawPages(own)),
                        new ReleaseEndpoint(released)),
                new QualityEndpoint(quality, own),
                new OpenApiDocument(questions, defaults::of, store.base()),
                new DocumentationPages(own, shapes, prefixes),
                ComparisonEndpoints.of(own, comparisons),
                new SelectedGraph(
                        criteria,
                        settings.version(),
                        store,
                        editor.queryService(),
                        own,
                        index,
                        defaults,
                        new ComparisonPages(own, comparisons),
                        changes,
                        released),
                new AssistantEndpoint(
                        new Lazy<>(() -> assistants(selections)), store.base(), settings.origins()),
                examples);
    }

    private static AssistantServer assistants(Function<SelectionCriteria, Endpoints> selections) {
        return new AssistantServer(Toolbox.of(one -> selections.apply(one).graph()));
    }

    private Exports exports(SelectionCriteria criteria) {
        return new Exports(ontology("views"), stores.all(), criteria, source.prefixes());
    }

    private SearchIndex index(SelectionCriteria criteria) {
        Selection selection = stores.selection(criteria);
        return search.of(selection, stores.of(selection));
    }

    private SparqlEndpoint sparql(Pages pages) {
        var description =
                new ServiceDescription(
                        stores.all(), prefixes, settings.limits(), !settings.services().isEmpty());
        return new SparqlEndpoint(pages.queryService(), pages, description, prefixes);
    }

    private Pages pages(Store queried, SearchIndex index) {
        var queries =
                new QueryService(
                        queried.dataset(),
                        queried.rebasing(),
                        settings.limits(),
                        documents,
                        settings.services(),
                        SearchPropertyFunction.registry(index));
        return pages.of(queried, queries, questions, panels);
    }

    private Path ontology(String folder) {
        return source.ontology().resolve(folder);
    }
}
