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
import eu.factgraph.query.QueryResult;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.ResultSetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetDescription;

/** SPARQL 1.1 Protocol, section 2.1: query by GET, form and direct POST; no update. */
public record SparqlEndpoint(
        QueryService answering,
        Pages pages,
        ServiceDescription description,
        PrefixMapping prefixes) {

    private static final List<String> TRIPLES =
            List.of(
                    "text/turtle",
                    "application/n-triples",
                    "application/rdf+xml",
                    "application/ld+json",
                    "application/n-quads",
                    "application/trig");

    /** General types that clients ask for, and what they are then given under that name. */
    private static final Map<String, String> TRIPLES_AS =
            Map.of(
                    "application/json", "application/ld+json",
                    "application/xml", "application/rdf+xml",
                    "text/plain", "application/n-triples");

    private static final Map<String, String> ROWS_AS =
            Map.of(
                    "application/json", "application/sparql-results+json",
                    "application/xml", "application/sparql-results+xml",
                    "text/plain", "text/csv");
    private static final String START =
            "SELECT ?thing ?label WHERE {\n  ?thing <http://www.w3.org/2004/02/skos/core#prefLabel> ?label\n} LIMIT 20";

    /**
     * @throws Problem if the request is none of the protocol
     * @throws eu.factgraph.query.QueryFault if its query cannot be understood
     */
    public Resource resource(ResourceRequest asked) throws IOException {
        Optional<SparqlQueryRequest> request = SparqlQueryRequest.of(asked);
        if (request.isEmpty()) {
            return new EndpointDescription(toEdit(asked));
        }
        var answered =
                new QueryResource(
                        request.get().query(),
                        answering.parse(request.get().query()),
                        described(request.get()));
        return asked.parameter("format").flatMap(answered::only).orElse(answered);
    }

    /** The page of the editor. */
    public static ResourceResponse editor(String page) {
        return ResourceResponse.html(page).with("Content-Security-Policy", Pages.POLICY_OF_EDITOR);
    }

    /** What the editor starts with: a query, one of our questions, or an example. */
    private String toEdit(ResourceRequest asked) {
        return asked.parameter("edit")
                .or(() -> asked.parameter("question").flatMap(pages::query))
                .orElse(START);
    }

    /** The general names come last: only who gives one gets it. */
    private static List<String> offered(List<String> types, Map<String, String> aliases) {
        var offered = new ArrayList<>(types);
        aliases.keySet().stream().sorted().forEach(offered::add);
        offered.add(ResourceResponse.HTML);
        return offered;
    }

    /** For programs, what the endpoint can do; a form for people. */
    private final class EndpointDescription implements Resource {
        private final String query;

        EndpointDescription(String query) {
            this.query = query;
        }

        @Override
        public List<String> types() {
            var types = new ArrayList<>(TRIPLES);
            types.add(ResourceResponse.HTML);
            return types;
        }

        @Override
        public ResourceResponse in(String type, Visitor reader) {
            return type.equals(ResourceResponse.HTML)
                    ? editor(pages.sparql(query, reader))
                    : description.answer(RdfSyntax.ofMediaType(type).orElseThrow());
        }
    }

    private final class QueryResource implements Resource {
        private final String text;
        private final ParsedQuery query;
        private final DatasetDescription described;
        private final List<String> types;
        private final Map<String, String> aliases;

        QueryResource(String text, ParsedQuery query, DatasetDescription described) {
            this.text = text;
            this.query = query;
            this.described = described;
            aliases = isOfTriples() ? TRIPLES_AS : ROWS_AS;
            types = offered(isOfTriples() ? TRIPLES : ResultSetWriter.MEDIA_TYPES, aliases);
        }

        @Override
        public List<String> types() {
            return types;
        }

        @Override
        public ResourceResponse in(String type, Visitor reader) {
            if (type.equals(ResourceResponse.HTML)) {
                return editor(pages.answered(text, query, described, reader));
            }
            String written = aliases.getOrDefault(type, type);
            return ResourceResponse.of(
                    type,
                    answering.answer(
                            query, described, (result, out) -> write(result, written, out)));
        }

        /**
         * The one form that a suffix names, for who cannot send Accept; nothing where it names
         * none: SPARQLWrapper sends words of its own beside its Accept.
         */
        Optional<Resource> only(String suffix) {
            Optional<String> type =
                    isOfTriples()
                            ? RdfSyntax.ofSuffix(suffix).map(RdfSyntax::mediaType)
                            : Optional.ofNullable(ResultSetWriter.SUFFIXES.get(suffix));
            return type.map(one -> new SingleVariant(one, reader -> in(one, reader)));
        }

        private boolean isOfTriples() {
            return query.query().isConstructType() || query.query().isDescribeType();
        }
    }

    /**
     * The answer to one of our own queries as {@code type}, one of {@link
     * ResultSetWriter#MEDIA_TYPES}.
     */
    public ResourceResponse ask(String text, String type) {
        return ResourceResponse.of(type, answer(text, (result, out) -> write(result, type, out)));
    }

    /** The answer to one of our own queries, as {@code writing} has it. */
    public byte[] answer(String text, QueryResult.ResultFormat writing) {
        return answering.answer(answering.parse(text), QueryService.OWN, writing);
    }

    private void write(QueryResult result, String type, OutputStream out) {
        if (result instanceof QueryResult.GraphResult triples) {
            write(triples.graph(), RdfSyntax.ofMediaType(type).orElseThrow(), out);
        } else {
            ResultSetWriter.write(result, type, out);
        }
    }

    private void write(Graph graph, RdfSyntax syntax, OutputStream out) {
        SortedSerializer.write(graph, syntax, prefixes, out);
    }

    private DatasetDescription described(SparqlQueryRequest request) {
        return DatasetDescription.create(
                moved(request.defaultGraphs()), moved(request.namedGraphs()));
    }

    private List<String> moved(List<String> iris) {
        return iris.stream().map(answering.rebasing()::iri).toList();
    }
}
