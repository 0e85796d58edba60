package eu.factgraph.http.sparql;

import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.Pages;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.query.ParsedQuery;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.result.QueryResult;
import eu.factgraph.query.result.ResultSetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.WebContent;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetDescription;

/** The query operation of the SPARQL 1.1 Protocol (section 2.1): GET, form and direct POST. */
public record SparqlEndpoint(
        QueryService queryService,
        Pages pages,
        ServiceDescription description,
        PrefixMapping prefixes) {

    static final List<String> GRAPH_TYPES =
            List.of(
                    WebContent.contentTypeTurtle,
                    WebContent.contentTypeNTriples,
                    WebContent.contentTypeRDFXML,
                    WebContent.contentTypeJSONLD,
                    WebContent.contentTypeNQuads,
                    WebContent.contentTypeTriG);

    /** General media types that clients request, with the formats that they get as such. */
    private static final Map<String, String> GRAPH_ALIASES =
            Map.of(
                    WebContent.contentTypeJSON, WebContent.contentTypeJSONLD,
                    WebContent.contentTypeXML, WebContent.contentTypeRDFXML,
                    WebContent.contentTypeTextPlain, WebContent.contentTypeNTriples);

    private static final Map<String, String> ROW_ALIASES =
            Map.of(
                    WebContent.contentTypeJSON, WebContent.contentTypeResultsJSON,
                    WebContent.contentTypeXML, WebContent.contentTypeResultsXML,
                    WebContent.contentTypeTextPlain, WebContent.contentTypeTextCSV);
    private static final String EXAMPLE =
            "SELECT ?item ?label WHERE {\n  ?item <http://www.w3.org/2004/02/skos/core#prefLabel> ?label\n} LIMIT 20";

    /**
     * @throws Problem if the request does not follow the protocol
     * @throws eu.factgraph.query.limit.QueryFault if the query cannot be parsed
     */
    public Resource resource(ResourceRequest request) throws IOException {
        Optional<SparqlQueryRequest> operation = SparqlQueryRequest.of(request);
        if (operation.isEmpty()) {
            return description(initialQuery(request));
        }
        String text = operation.get().query();
        var resource = new QueryResource(text, queryService.parse(text), dataset(operation.get()));
        return request.parameter("format").flatMap(resource::withSuffix).orElse(resource);
    }

    public static ResourceResponse editor(String page) {
        return ResourceResponse.html(page).with("Content-Security-Policy", Pages.POLICY_OF_EDITOR);
    }

    private String initialQuery(ResourceRequest request) {
        return request.parameter("edit")
                .or(() -> request.parameter("question").flatMap(pages::query))
                .orElse(EXAMPLE);
    }

    /** The general media types come last, so that only clients that name them get them. */
    private static List<String> available(List<String> types, Map<String, String> aliases) {
        var available = new ArrayList<>(types);
        aliases.keySet().stream().sorted().forEach(available::add);
        available.add(ResourceResponse.HTML);
        return available;
    }

    /** The service description for clients, the query editor for people. */
    private Resource description(String query) {
        return new Resource.Variants(
                available(GRAPH_TYPES, Map.of()),
                (type, visitor) ->
                        RdfSyntax.ofMediaType(type)
                                .map(description::response)
                                .orElseGet(() -> editor(pages.sparql(query, visitor))));
    }

    private final class QueryResource implements Resource {
        private final String text;
        private final ParsedQuery query;
        private final DatasetDescription dataset;
        private final List<String> types;
        private final Map<String, String> aliases;

        QueryResource(String text, ParsedQuery query, DatasetDescription dataset) {
            this.text = text;
            this.query = query;
            this.dataset = dataset;
            aliases = hasGraphResult() ? GRAPH_ALIASES : ROW_ALIASES;
            types =
                    available(
                            hasGraphResult() ? GRAPH_TYPES : ResultSetWriter.MEDIA_TYPES, aliases);
        }

        @Override
        public List<String> types() {
            return types;
        }

        @Override
        public ResourceResponse in(String type, Visitor visitor) {
            if (type.equals(ResourceResponse.HTML)) {
                return editor(pages.answered(text, query, dataset, visitor))
                        .withRows(query.rows().get());
            }
            String format = aliases.getOrDefault(type, type);
            byte[] body =
                    queryService.execute(
                            query, dataset, (result, out) -> write(result, format, out));
            return ResourceResponse.of(type, body).withRows(query.rows().get());
        }

        /**
         * The variant with this file suffix, for clients that cannot set Accept. Other values are
         * ignored, as SPARQLWrapper sends formats of its own along with Accept.
         */
        Optional<Resource> withSuffix(String suffix) {
            Optional<String> type =
                    hasGraphResult()
                            ? RdfSyntax.ofSuffix(suffix).map(RdfSyntax::mediaType)
                            : Optional.ofNullable(ResultSetWriter.SUFFIXES.get(suffix));
            return type.map(chosen -> new SingleVariant(chosen, visitor -> in(chosen, visitor)));
        }

        private boolean hasGraphResult() {
            return query.query().isConstructType() || query.query().isDescribeType();
        }
    }

    /**
     * Executes a built-in query.
     *
     * @param type one of {@link ResultSetWriter#MEDIA_TYPES}
     */
    public ResourceResponse execute(String text, String type) {
        return ResourceResponse.of(type, execute(text, (result, out) -> write(result, type, out)));
    }

    public byte[] execute(String text, QueryResult.ResultFormat format) {
        return queryService.execute(queryService.parse(text), QueryService.UNSPECIFIED, format);
    }

    private void write(QueryResult result, String type, OutputStream out) {
        if (result instanceof QueryResult.GraphResult graph) {
            write(graph.graph(), RdfSyntax.ofMediaType(type).orElseThrow(), out);
        } else {
            ResultSetWriter.write(result, type, out);
        }
    }

    private void write(Graph graph, RdfSyntax syntax, OutputStream out) {
        SortedSerializer.write(graph, syntax, prefixes, out);
    }

    private DatasetDescription dataset(SparqlQueryRequest request) {
        return DatasetDescription.create(
                rebased(request.defaultGraphs()), rebased(request.namedGraphs()));
    }

    private List<String> rebased(List<String> iris) {
        return iris.stream().map(queryService.rewriter()::iri).toList();
    }
}
