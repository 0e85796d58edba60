package eu.factgraph.http;

import eu.factgraph.export.Serialisation;
import eu.factgraph.export.Syntax;
import eu.factgraph.page.Pages;
import eu.factgraph.page.Reader;
import eu.factgraph.query.Answering;
import eu.factgraph.query.ParsedQuery;
import eu.factgraph.query.Result;
import eu.factgraph.query.ResultTable;
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
record Sparql(
        Answering answering, Pages pages, ServiceDescription description, PrefixMapping prefixes) {

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
    Resource resource(Asked asked) throws IOException {
        Optional<QueryRequest> request = QueryRequest.of(asked);
        if (request.isEmpty()) {
            return new WithoutQuery(toEdit(asked));
        }
        var answered =
                new Answered(
                        request.get().query(),
                        answering.parse(request.get().query()),
                        described(request.get()));
        return asked.parameter("format").flatMap(answered::only).orElse(answered);
    }

    /** The page of the editor. */
    static Answer editor(String page) {
        return Answer.html(page).with("Content-Security-Policy", Pages.POLICY_OF_EDITOR);
    }

    /** What the editor starts with: a query, one of our questions, or an example. */
    private String toEdit(Asked asked) {
        return asked.parameter("edit")
                .or(() -> asked.parameter("question").flatMap(pages::query))
                .orElse(START);
    }

    /** The general names come last: only who gives one gets it. */
    private static List<String> offered(List<String> types, Map<String, String> aliases) {
        var offered = new ArrayList<>(types);
        aliases.keySet().stream().sorted().forEach(offered::add);
        offered.add(Answer.HTML);
        return offered;
    }

    /** For programs, what the endpoint can do; a form for people. */
    private final class WithoutQuery implements Resource {
        private final String query;

        WithoutQuery(String query) {
            this.query = query;
        }

        @Override
        public List<String> types() {
            var types = new ArrayList<>(TRIPLES);
            types.add(Answer.HTML);
            return types;
        }

        @Override
        public Answer in(String type, Reader reader) {
            return type.equals(Answer.HTML)
                    ? editor(pages.sparql(query, reader))
                    : description.answer(Syntax.ofMediaType(type).orElseThrow());
        }
    }

    private final class Answered implements Resource {
        private final String text;
        private final ParsedQuery query;
        private final DatasetDescription described;
        private final List<String> types;
        private final Map<String, String> aliases;

        Answered(String text, ParsedQuery query, DatasetDescription described) {
            this.text = text;
            this.query = query;
            this.described = described;
            aliases = isOfTriples() ? TRIPLES_AS : ROWS_AS;
            types = offered(isOfTriples() ? TRIPLES : ResultTable.MEDIA_TYPES, aliases);
        }

        @Override
        public List<String> types() {
            return types;
        }

        @Override
        public Answer in(String type, Reader reader) {
            if (type.equals(Answer.HTML)) {
                return editor(pages.answered(text, query, described, reader));
            }
            String written = aliases.getOrDefault(type, type);
            return Answer.of(
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
                            ? Syntax.ofSuffix(suffix).map(Syntax::mediaType)
                            : Optional.ofNullable(ResultTable.SUFFIXES.get(suffix));
            return type.map(one -> new Single(one, reader -> in(one, reader)));
        }

        private boolean isOfTriples() {
            return query.query().isConstructType() || query.query().isDescribeType();
        }
    }

    /**
     * The answer to one of our own queries as {@code type}, one of {@link ResultTable#MEDIA_TYPES}.
     */
    Answer ask(String text, String type) {
        return Answer.of(type, answer(text, (result, out) -> write(result, type, out)));
    }

    /** The answer to one of our own queries, as {@code writing} has it. */
    byte[] answer(String text, Result.Writing writing) {
        return answering.answer(answering.parse(text), Answering.OWN, writing);
    }

    private void write(Result result, String type, OutputStream out) {
        if (result instanceof Result.Triples triples) {
            write(triples.graph(), Syntax.ofMediaType(type).orElseThrow(), out);
        } else {
            ResultTable.write(result, type, out);
        }
    }

    private void write(Graph graph, Syntax syntax, OutputStream out) {
        Serialisation.write(graph, syntax, prefixes, out);
    }

    private DatasetDescription described(QueryRequest request) {
        return DatasetDescription.create(
                moved(request.defaultGraphs()), moved(request.namedGraphs()));
    }

    private List<String> moved(List<String> iris) {
        return iris.stream().map(answering.rebasing()::iri).toList();
    }
}
