package eu.factgraph.http;

import static eu.factgraph.http.Route.Parameters.named;
import static eu.factgraph.http.Route.Parameters.only;
import static eu.factgraph.http.Route.Trait.COUNTRIES;
import static eu.factgraph.http.Route.Trait.LIVE;
import static eu.factgraph.http.Route.Trait.ONLY_POST;
import static eu.factgraph.http.Route.Trait.POST;
import static eu.factgraph.http.Route.Trait.SELECTED;
import static eu.factgraph.http.Route.Trait.UNCRAWLED;
import static eu.factgraph.http.Route.Trait.UNDOCUMENTED;
import static eu.factgraph.http.limits.QueueClass.PAGES;
import static eu.factgraph.http.limits.QueueClass.QUERIES;
import static eu.factgraph.http.limits.QueueClass.QUESTIONS;
import static eu.factgraph.http.limits.QueueClass.SEARCH;

import eu.factgraph.http.country.ComparisonEndpoint;
import eu.factgraph.http.endpoint.OpenApiDocument;
import eu.factgraph.http.limits.QueueClass;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.QueryParameters;
import eu.factgraph.http.message.Resource;
import eu.factgraph.page.SitePages;
import eu.factgraph.page.markdown.MarkdownLinks;
import eu.factgraph.search.SearchFacet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.WebContent;

/**
 * The table of routes: every path with its methods, parameters, queue and handler. Routing, queues,
 * metrics, robots.txt and the test of the OpenAPI description read it.
 */
final class Routes {

    static final String HEALTH = "health";
    static final String METRICS = "metrics";

    static final List<Route> TABLE =
            List.of(
                    selected("", (e, r) -> Resource.page(e.pages()::home)),
                    page("id/**", (e, r) -> e.descriptions().redirect(r.path())),
                    selected(
                            "doc/**", (e, r) -> e.descriptions().document(r.path(), r.selection())),
                    page("def/**", (e, r) -> e.term(r.path())),
                    page("def/search", (e, r) -> e.searchProperty()),
                    selected(
                            "graph/**",
                            (e, r) -> e.descriptions().document(r.path(), r.selection())),
                    page("edition/**", (e, r) -> e.editions().resource(r.path())),
                    page("shapes/**", (e, r) -> e.shapes().document(r.path())),
                    page("catalog/**", named("page"), (e, r) -> e.catalogue(r)),
                    page(QueryableDocuments.VOID, (e, r) -> e.voidDescription()),
                    page(QueryableDocuments.EXAMPLES, (e, r) -> e.examples().resource()),
                    new Route(
                            "sparql",
                            QUERIES,
                            Set.of(POST, UNCRAWLED),
                            named(
                                    "query",
                                    "update",
                                    "default-graph-uri",
                                    "named-graph-uri",
                                    "format",
                                    "edit",
                                    "question"),
                            (e, r) -> e.sparql().resource(r)),
                    new Route(
                            "mcp",
                            QUERIES,
                            Set.of(ONLY_POST, UNCRAWLED),
                            named(),
                            (e, r) -> e.assistants().resource(r)),
                    new Route(
                            "data",
                            PAGES,
                            Set.of(UNCRAWLED),
                            named("graph", "default"),
                            (e, r) -> e.graphStore().resource(r)),
                    new Route(
                            "search",
                            SEARCH,
                            Set.of(UNCRAWLED, SELECTED),
                            named(searchParameters()),
                            (e, r) -> e.search().resource(r)),
                    reconciliation("reconcile", POST, UNCRAWLED, SELECTED),
                    reconciliation("reconcile/**", UNCRAWLED, SELECTED),
                    selected("question", (e, r) -> e.questions().list()),
                    new Route(
                            "question/**",
                            QUESTIONS,
                            Set.of(SELECTED),
                            // the question refuses an unknown parameter by its name
                            (e, path, name, value) -> e.questions().isAt(path),
                            (e, r) -> e.questions().resource(r)),
                    selected(
                            "overview/**",
                            (e, path, name, value) -> e.diagrams().isParameter(path, name),
                            (e, r) -> e.diagrams().overview(r)),
                    selected("around/**", only("depth", "2"), (e, r) -> e.diagrams().around(r)),
                    selected(
                            "union-law/**",
                            named("sort"),
                            (e, r) -> e.countries().unionLaw().resource(r)),
                    page(
                            "changes/**",
                            named("page"),
                            (e, r) -> e.countries().releases().resource(r)),
                    page("country/**", named("page"), (e, r) -> e.country(r)),
                    page("countries/**", (e, r) -> e.countries().pages().list(r.path())),
                    selected("kind/**", named("page"), (e, r) -> e.classPage(r)),
                    selected(
                            "export/**",
                            only("format", "csv"),
                            (e, r) -> e.exports().resource(r, e.pages())),
                    page("about", (e, r) -> Resource.page(new SitePages(e.pages())::about)),
                    page(
                            "data-access",
                            (e, r) -> Resource.page(v -> e.exports().access(e.pages(), v))),
                    selected("conformance", (e, r) -> e.conformance()),
                    page("quality/**", (e, r) -> e.quality().resource(r.path())),
                    page("feed/**", (e, r) -> e.history().feed(r.path())),
                    page("version/**", (e, r) -> e.history().version(r.path())),
                    page("docs", (e, r) -> Resource.page(e.documentation()::overview)),
                    page("docs/terms", (e, r) -> Resource.page(e.documentation()::terms)),
                    page("docs/reused", (e, r) -> Resource.page(e.documentation()::reused)),
                    page("docs/shapes", (e, r) -> Resource.page(e.documentation()::shapes)),
                    page("docs/concepts", (e, r) -> Resource.page(e.documentation()::concepts)),
                    page("docs/**", (e, r) -> e.shapePage(r.path())),
                    new Route(
                            "compare/**",
                            QUESTIONS,
                            Set.of(COUNTRIES),
                            named(ComparisonEndpoint.PAGE, ComparisonEndpoint.TOPIC),
                            (e, r) -> e.compared().comparisons().resource(r)),
                    new Route(
                            "topics",
                            PAGES,
                            Set.of(COUNTRIES),
                            named(),
                            (e, r) -> e.compared().topics().list()),
                    new Route(
                            "topic/**",
                            PAGES,
                            Set.of(COUNTRIES),
                            named(),
                            (e, r) -> e.compared().topics().topic(r.path())),
                    page(
                            "llms.txt",
                            (e, r) ->
                                    Resource.of(
                                            WebContent.contentTypeTextPlain,
                                            new SitePages(e.pages())::guide)),
                    page("robots.txt", (e, r) -> e.crawlers().robots(uncrawled())),
                    selected("sitemap.xml", (e, r) -> e.sitemap().sitemap(r.selection())),
                    selected("sitemap/**", (e, r) -> e.sitemap().part(r.path())),
                    page(OpenApiDocument.PATH, (e, r) -> e.openApi().resource()),
                    page("editor.json", (e, r) -> e.editorCompletions()),
                    hidden("assets/**", UNDOCUMENTED, (e, r) -> Endpoints.asset(r.path())),
                    hidden(HEALTH, LIVE, (e, r) -> Endpoints.notFound()),
                    hidden(METRICS, LIVE, (e, r) -> Endpoints.notFound()));

    private static final Route UNKNOWN =
            hidden("other", UNDOCUMENTED, (e, r) -> Endpoints.notFound());

    private static final Map<String, Route> BY_PATTERN =
            TABLE.stream().collect(Collectors.toMap(Route::pattern, Function.identity()));

    private Routes() {}

    private static Route selected(String pattern, Route.Handler handler) {
        return selected(pattern, named(), handler);
    }

    private static Route selected(
            String pattern, Route.Parameters parameters, Route.Handler handler) {
        return new Route(pattern, PAGES, Set.of(SELECTED), parameters, handler);
    }

    private static Route page(String pattern, Route.Handler handler) {
        return page(pattern, named(), handler);
    }

    private static Route page(String pattern, Route.Parameters parameters, Route.Handler handler) {
        return new Route(pattern, PAGES, Set.of(), parameters, handler);
    }

    private static Route hidden(String pattern, Route.Trait trait, Route.Handler handler) {
        return new Route(pattern, PAGES, Set.of(trait), named(), handler);
    }

    private static Route reconciliation(String pattern, Route.Trait... traits) {
        return new Route(
                pattern,
                SEARCH,
                Set.of(traits),
                named("queries", "extend", "id", "prefix", "cursor", "type", "limit"),
                (e, r) -> e.reconciliation().resource(r));
    }

    private static String[] searchParameters() {
        return Stream.concat(
                        Stream.of("q", "page", "limit", "format"),
                        Arrays.stream(SearchFacet.values()).map(SearchFacet::parameter))
                .toArray(String[]::new);
    }

    /**
     * The route of a path; one that answers 404 if the table has none. Markdown has the route of
     * its page.
     *
     * @param requested path without its first slash
     */
    static Route of(String requested) {
        String path = MarkdownLinks.pageOf(requested);
        Route exact = BY_PATTERN.get(path);
        return exact != null
                ? exact
                : BY_PATTERN.getOrDefault(firstSegment(path) + Route.BELOW, UNKNOWN);
    }

    /**
     * The queue of a request. A GET of /sparql without a query is answered by a page.
     *
     * @param path without its first slash
     * @param query {@code null} if there is none
     */
    static QueueClass queue(String method, String path, String query) {
        QueueClass queue = of(path).queue();
        return queue == QUERIES && !method.equals("POST") && !hasQuery(query) ? PAGES : queue;
    }

    private static boolean hasQuery(String query) {
        try {
            return QueryParameters.of(query).containsKey("query");
        } catch (Problem undecodable) {
            return true;
        }
    }

    private static List<String> uncrawled() {
        return TABLE.stream()
                .filter(route -> route.is(UNCRAWLED))
                .map(route -> firstSegment(route.pattern()))
                .distinct()
                .toList();
    }

    /** Without a regular expression: metrics and queues call it for every request. */
    static String firstSegment(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '.') {
            end++;
        }
        return path.substring(0, end);
    }
}
