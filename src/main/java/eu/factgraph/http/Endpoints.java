package eu.factgraph.http;

import eu.factgraph.http.country.ComparisonEndpoints;
import eu.factgraph.http.country.CountryEndpoints;
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
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.message.ResponseHeaders;
import eu.factgraph.http.negotiation.RdfVariants;
import eu.factgraph.http.reconciliation.ReconciliationEndpoint;
import eu.factgraph.http.sparql.GraphStoreEndpoint;
import eu.factgraph.http.sparql.RdfDocument;
import eu.factgraph.http.sparql.SparqlEndpoint;
import eu.factgraph.mcp.answer.SelectedGraph;
import eu.factgraph.page.DocumentationPages;
import eu.factgraph.page.Pages;
import eu.factgraph.page.layout.StaticAssets;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.store.Store;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The endpoints of one selection of a snapshot, which the table of {@link Routes} assigns to paths.
 *
 * @param store of the selection
 * @param graph what tools of assistants answer from
 */
public record Endpoints(
        Store store,
        DescriptionEndpoint descriptions,
        DescriptionEndpoint shapes,
        EditionEndpoint editions,
        HistoryEndpoint history,
        SparqlEndpoint sparql,
        GraphStoreEndpoint graphStore,
        ExportEndpoint exports,
        CrawlerEndpoint crawlers,
        SitemapEndpoint sitemap,
        SearchEndpoint search,
        ReconciliationEndpoint reconciliation,
        Pages pages,
        DiagramEndpoint diagrams,
        QuestionEndpoint questions,
        CountryEndpoints countries,
        QualityEndpoint quality,
        OpenApiDocument openApi,
        DocumentationPages documentation,
        ComparisonEndpoints compared,
        SelectedGraph graph,
        AssistantEndpoint assistants,
        RdfDocument examples) {

    private static final Pattern CHANGES = Pattern.compile("country/[^/]+/changes([/.].*)?");

    /** The number of graphs that they answer from. */
    int graphs() {
        return store.graphs().graphs().size();
    }

    static Resource notFound() {
        throw new Problem(404, "There is no page at this address; start from the home page.");
    }

    static Resource asset(String path) {
        return StaticAssets.at(path)
                .map(file -> Resource.of(file.type(), file::bytes, ResponseHeaders.IMMUTABLE))
                .orElseGet(Endpoints::notFound);
    }

    /** The ontology is a document, each of its terms a resource that a document describes. */
    Resource term(String path) {
        return path.startsWith("def/") ? descriptions.redirect(path) : descriptions.document(path);
    }

    /** The property of text search exists only in queries. */
    Resource searchProperty() {
        return Resource.of(ResourceResponse.redirect(303, descriptions.store().base() + "sparql"));
    }

    Resource editorCompletions() {
        return Resource.of(ResourceResponse.JSON, documentation::completions);
    }

    Resource classPage(ResourceRequest request) {
        String name = request.path().replaceFirst("^kind/?", "");
        return pages.kind(name, request.intParameter("page", 1))
                .map(Resource::page)
                .orElseGet(Endpoints::notFound);
    }

    Resource conformance() {
        return Resource.page(visitor -> exports.conformance(pages, visitor));
    }

    /** The documentation of one shape; the shape itself is at {@code shapes/}. */
    Resource shapePage(String path) {
        String name = path.replaceFirst("^docs/shapes/", "");
        if (name.equals(path) || documentation.shape(name, Visitor.ANYONE).isEmpty()) {
            return notFound();
        }
        return Resource.page(visitor -> documentation.shape(name, visitor).orElseThrow());
    }

    /** The page of a country, or what changed between two of its editions. */
    Resource country(ResourceRequest request) {
        return CHANGES.matcher(request.path()).matches()
                ? countries.changes().resource(request)
                : countries.pages().resource(request);
    }

    /** As HTML the description of the catalogue, in RDF the view that harvesters read. */
    Resource catalogue(ResourceRequest request) {
        int number = request.intParameter("page", 1);
        return RdfVariants.at(
                request.path(), path -> catalogueVariants(path, number), Endpoints::notFound);
    }

    private Optional<RdfVariants> catalogueVariants(String path, int number) {
        return Optional.of(path)
                .filter("catalog"::equals)
                .flatMap(descriptions::variants)
                .map(description -> exports.catalogue(description, number));
    }

    Resource voidDescription() {
        return exports.view("void", descriptions.store().base() + "export/void");
    }
}
