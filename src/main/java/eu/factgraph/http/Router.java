package eu.factgraph.http;

import eu.factgraph.http.endpoint.CrawlerEndpoint;
import eu.factgraph.http.endpoint.DescriptionEndpoint;
import eu.factgraph.http.endpoint.DiagramEndpoint;
import eu.factgraph.http.endpoint.ExportEndpoint;
import eu.factgraph.http.endpoint.HistoryEndpoint;
import eu.factgraph.http.endpoint.OpenApiDocument;
import eu.factgraph.http.endpoint.QuestionEndpoint;
import eu.factgraph.http.endpoint.SearchEndpoint;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.negotiation.RdfVariants;
import eu.factgraph.http.reconciliation.ReconciliationEndpoint;
import eu.factgraph.http.sparql.GraphStoreEndpoint;
import eu.factgraph.http.sparql.SparqlEndpoint;
import eu.factgraph.http.sparql.SparqlQueryRequest;
import eu.factgraph.page.DocumentationPages;
import eu.factgraph.page.Pages;
import eu.factgraph.page.layout.StaticAssets;
import eu.factgraph.page.layout.Visitor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands at which address. */
public record Router(
        DescriptionEndpoint documents,
        DescriptionEndpoint shapes,
        HistoryEndpoint past,
        SparqlEndpoint sparql,
        GraphStoreEndpoint graphs,
        ExportEndpoint downloads,
        CrawlerEndpoint robots,
        SearchEndpoint search,
        ReconciliationEndpoint reconcile,
        Pages pages,
        DiagramEndpoint drawings,
        QuestionEndpoint questions,
        OpenApiDocument openApi,
        DocumentationPages docs) {

    private static final Set<String> DOCUMENTS = Set.of("doc", "graph", "def");
    private static final Set<String> ASKED = Set.of("sparql", "reconcile");
    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
    private static final List<String> ASKING = List.of("GET", "HEAD", "POST", "OPTIONS");

    /**
     * @throws Problem if nothing stands there
     */
    Resource resource(ResourceRequest asked) throws IOException {
        String path = asked.path();
        return switch (path) {
            case "" -> Resource.page(pages::home);
            case "question" -> questions.list();
            case "sparql" -> sparql.resource(asked);
            case "data" -> graphs.resource(asked);
            case "search" -> search.resource(asked);
            case "def/search" ->
                    Resource.told(ResourceResponse.seeOther(documents.store().base() + "sparql"));
            case "robots.txt" -> robots.rules();
            case "sitemap.xml" -> robots.sitemap();
            case ".well-known/void" -> voidDescription();
            case OpenApiDocument.PATH -> openApi.resource();
            case "editor.json" -> Resource.of(ResourceResponse.JSON, docs::completions);
            case "docs" -> Resource.page(docs::overview);
            case "docs/terms" -> Resource.page(docs::terms);
            case "docs/reused" -> Resource.page(docs::reused);
            case "docs/shapes" -> Resource.page(docs::shapes);
            case "docs/concepts" -> Resource.page(docs::concepts);
            case "conformance" -> Resource.page(reader -> downloads.conformance(pages, reader));
            default -> below(path.split("[/.]", 2)[0], asked);
        };
    }

    private Resource below(String first, ResourceRequest asked) throws IOException {
        String path = asked.path();
        if (DOCUMENTS.contains(first)) {
            return path.startsWith("def/") ? documents.thing(path) : documents.document(path);
        }
        return switch (first) {
            case "id" -> documents.thing(path);
            case "catalog" -> RdfVariants.at(path, this::catalogue, () -> nothing());
            case "export" ->
                    downloads.at(
                            after(path, "export/"),
                            asked.parameter("format").filter("csv"::equals).isPresent(),
                            pages);
            case "question" -> questions.resource(asked, after(path, "question/"));
            case "docs" -> shape(path);
            case "feed" -> past.feed(path);
            case "reconcile" -> reconcile.resource(asked);
            case "assets" -> asset(path);
            case "kind" -> kind(after(path, "kind/"));
            case "version" -> past.version(path);
            case "shapes" -> shapes.document(path);
            case "overview" -> drawings.overview(asked);
            case "around" -> drawings.around(asked);
            default -> nothing();
        };
    }

    /** The query of an address with what its resource knows, see {@link RouteParameters#in}. */
    String knownQuery(ResourceRequest asked) {
        return new RouteParameters(questions, drawings).in(asked.path(), asked.queryString());
    }

    /** For people; a query that was not answered is given back to be corrected. */
    ResourceResponse problem(ResourceRequest asked, Problem problem, Visitor reader) {
        return query(asked)
                .map(query -> pages.unanswered(query, problem.getMessage(), reader))
                .map(SparqlEndpoint::editor)
                .orElseGet(
                        () ->
                                ResourceResponse.html(
                                        pages.problem(
                                                problem.title(), problem.getMessage(), reader)));
    }

    private static Optional<String> query(ResourceRequest asked) {
        if (!asked.path().equals("sparql") || !asked.isReading()) {
            return Optional.empty();
        }
        try {
            return SparqlQueryRequest.of(asked).map(SparqlQueryRequest::query);
        } catch (Problem | IOException none) {
            return Optional.empty();
        }
    }

    /** The methods that a path takes. */
    static List<String> methods(String path) {
        return ASKED.contains(path) ? ASKING : READING;
    }

    private Resource kind(String name) {
        return pages.kind(name).map(Resource::page).orElseGet(Router::nothing);
    }

    private static Resource asset(String path) {
        return StaticAssets.at(path)
                .map(
                        asset ->
                                Resource.of(
                                        asset.type(),
                                        asset::bytes,
                                        Map.of("Cache-Control", HistoryEndpoint.IMMUTABLE)))
                .orElseGet(Router::nothing);
    }

    /** The docs of one shape; its data are at {@code shapes/}. */
    private Resource shape(String path) {
        String name = after(path, "docs/shapes/");
        if (!path.startsWith("docs/shapes/") || docs.shape(name, Visitor.ANYONE).isEmpty()) {
            return nothing();
        }
        return Resource.page(reader -> docs.shape(name, reader).orElseThrow());
    }

    private static String after(String path, String start) {
        return path.substring(Math.min(path.length(), start.length()));
    }

    private static Resource nothing() {
        throw new Problem(404, "There is no page by this name. Start from the home page.");
    }

    /** The page is that of the catalogue as a thing, the rest is the view that harvesters want. */
    private Optional<RdfVariants> catalogue(String path) {
        return path.equals("catalog")
                ? documents
                        .forms(path)
                        .map(
                                forms ->
                                        downloads.view(
                                                "dcat-ap",
                                                forms.address(),
                                                forms.page(),
                                                forms.headers()))
                : Optional.empty();
    }

    private Resource voidDescription() {
        return downloads.view(
                "void", documents.store().base() + "export/void", Optional.empty(), Map.of());
    }
}
