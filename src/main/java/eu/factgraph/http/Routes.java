package eu.factgraph.http;

import static eu.factgraph.http.Route.Parameters.named;
import static eu.factgraph.http.Route.Parameters.only;
import static eu.factgraph.http.Route.Trait.LIVE;
import static eu.factgraph.http.Route.Trait.POST;
import static eu.factgraph.http.Route.Trait.UNCRAWLED;
import static eu.factgraph.http.Route.Trait.UNDOCUMENTED;
import static eu.factgraph.http.limits.QueueClass.PAGES;
import static eu.factgraph.http.limits.QueueClass.QUERIES;
import static eu.factgraph.http.limits.QueueClass.QUESTIONS;
import static eu.factgraph.http.limits.QueueClass.SEARCH;

import eu.factgraph.http.endpoint.OpenApiDocument;
import eu.factgraph.http.limits.QueueClass;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.QueryParameters;
import eu.factgraph.http.message.Resource;
import eu.factgraph.search.SearchFacet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of routes: every path with its methods, parameters, queue and handler. Routing, queues,
 * metrics, robots.txt and the test of the OpenAPI description read it.
 */
final class Routes {

    static final String HEALTH = "health";
    static final String METRICS = "metrics";

    static final List<Route> TABLE =
            List.of(
                    page("", (e, request) -> Resource.page(e.pages()::home)),
                    page("id/**", (e, request) -> e.descriptions().redirect(request.path())),
                    page("doc/**", (e, request) -> e.descriptions().document(request.path())),
                    page("def/**", (e, request) -> e.term(request.path())),
                    page("def/search", (e, request) -> e.searchProperty()),
                    page("graph/**", (e, request) -> e.descriptions().document(request.path())),
                    page("shapes/**", (e, request) -> e.shapes().document(request.path())),
                    page("catalog/**", (e, request) -> e.catalogue(request.path())),
                    page(".well-known/void", (e, request) -> e.voidDescription()),
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
                            (e, request) -> e.sparql().resource(request)),
                    new Route(
                            "data",
                            PAGES,
                            Set.of(UNCRAWLED),
                            named("graph", "default"),
                            (e, request) -> e.graphStore().resource(request)),
                    new Route(
                            "search",
                            SEARCH,
                            Set.of(UNCRAWLED),
                            named(searchParameters()),
                            (e, request) -> e.search().resource(request)),
                    reconciliation("reconcile", POST, UNCRAWLED),
                    reconciliation("reconcile/**", UNCRAWLED),
                    page("question", (e, request) -> e.questions().list()),
                    new Route(
                            "question/**",
                            QUESTIONS,
                            Set.of(),
                            // the question refuses an unknown parameter by its name
                            (e, path, name, value) -> e.questions().isAt(path),
                            (e, request) -> e.questions().resource(request)),
                    page(
                            "overview/**",
                            (e, path, name, value) -> e.diagrams().parameters(path).contains(name),
                            (e, request) -> e.diagrams().overview(request)),
                    page(
                            "around/**",
                            only("depth", "2"),
                            (e, request) -> e.diagrams().around(request)),
                    page("kind/**", (e, request) -> e.classPage(request.path())),
                    page(
                            "export/**",
                            only("format", "csv"),
                            (e, request) -> e.exports().resource(request, e.pages())),
                    page("conformance", (e, request) -> e.conformance()),
                    page("feed/**", (e, request) -> e.history().feed(request.path())),
                    page("version/**", (e, request) -> e.history().version(request.path())),
                    page("docs", (e, request) -> Resource.page(e.documentation()::overview)),
                    page("docs/terms", (e, request) -> Resource.page(e.documentation()::terms)),
                    page("docs/reused", (e, request) -> Resource.page(e.documentation()::reused)),
                    page("docs/shapes", (e, request) -> Resource.page(e.documentation()::shapes)),
                    page(
                            "docs/concepts",
                            (e, request) -> Resource.page(e.documentation()::concepts)),
                    page("docs/**", (e, request) -> e.shapePage(request.path())),
                    page("robots.txt", (e, request) -> e.crawlers().robots(uncrawled())),
                    page("sitemap.xml", (e, request) -> e.crawlers().sitemap()),
                    page(OpenApiDocument.PATH, (e, request) -> e.openApi().resource()),
                    page("editor.json", (e, request) -> e.editorCompletions()),
                    hidden("assets/**", UNDOCUMENTED, (e, r) -> Endpoints.asset(r.path())),
                    hidden(HEALTH, LIVE, (e, request) -> Endpoints.notFound()),
                    hidden(METRICS, LIVE, (e, request) -> Endpoints.notFound()));

    private static final Route UNKNOWN =
            hidden("other", UNDOCUMENTED, (e, request) -> Endpoints.notFound());

    private static final Map<String, Route> EXACT =
            TABLE.stream()
                    .filter(route -> !route.pattern().endsWith(Route.BELOW))
                    .collect(Collectors.toMap(Route::pattern, Function.identity()));

    private static final Map<String, Route> BELOW =
            TABLE.stream()
                    .filter(route -> route.pattern().endsWith(Route.BELOW))
                    .collect(
                            Collectors.toMap(
                                    route -> firstSegment(route.pattern()), Function.identity()));

    private Routes() {}

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
                (e, request) -> e.reconciliation().resource(request));
    }

    private static String[] searchParameters() {
        return Stream.concat(
                        Stream.of("q", "page", "limit", "format"),
                        Arrays.stream(SearchFacet.values()).map(SearchFacet::parameter))
                .toArray(String[]::new);
    }

    /**
     * The route of a path; one that answers 404 if the table has none.
     *
     * @param path without its first slash
     */
    static Route of(String path) {
        Route exact = EXACT.get(path);
        return exact != null ? exact : BELOW.getOrDefault(firstSegment(path), UNKNOWN);
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

    private static String firstSegment(String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '.') {
            end++;
        }
        return path.substring(0, end);
    }
}
