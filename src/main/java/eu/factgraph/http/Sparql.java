package eu.factgraph.http;

import eu.factgraph.export.Serialisation;
import eu.factgraph.export.Syntax;
import eu.factgraph.page.Pages;
import eu.factgraph.page.Reader;
import eu.factgraph.query.Answering;
import eu.factgraph.query.Result;
import eu.factgraph.query.ResultTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.Query;
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
    private static final String START =
            "SELECT ?thing ?label WHERE {\n  ?thing <http://www.w3.org/2004/02/skos/core#prefLabel> ?label\n} LIMIT 20";

    Resource resource(Asked asked) throws IOException {
        String text = text(asked);
        if (text == null) {
            return new WithoutQuery(toEdit(asked));
        }
        var answered = new Answered(text, answering.parse(text), described(asked));
        return asked.parameter("format").map(answered::only).orElse(answered);
    }

    static Answer editor(String page) {
        return Answer.html(page).with("Content-Security-Policy", Pages.POLICY_OF_EDITOR);
    }

    /** What the editor starts with: a query, one of our questions, or an example. */
    private String toEdit(Asked asked) {
        return asked.parameter("edit")
                .or(() -> asked.parameter("question").flatMap(pages::query))
                .orElse(START);
    }

    /** A form for people; for programs, what the endpoint can do. */
    private final class WithoutQuery implements Resource {
        private final String query;

        WithoutQuery(String query) {
            this.query = query;
        }

        @Override
        public List<String> types() {
            var types = new ArrayList<>(List.of(Answer.HTML));
            types.addAll(TRIPLES);
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
        private final Query query;
        private final DatasetDescription described;

        Answered(String text, Query query, DatasetDescription described) {
            this.text = text;
            this.query = query;
            this.described = described;
        }

        @Override
        public List<String> types() {
            var types = new ArrayList<>(isOfTriples() ? TRIPLES : ResultTable.MEDIA_TYPES);
            types.add(Answer.HTML);
            return types;
        }

        @Override
        public Answer in(String type, Reader reader) {
            Result result = answering.answer(query, described);
            return type.equals(Answer.HTML)
                    ? editor(pages.answered(text, result, reader))
                    : Answer.of(type, bytes(result, type));
        }

        /** The one form that a suffix names, for who cannot send Accept. */
        Resource only(String suffix) {
            String type =
                    isOfTriples()
                            ? Syntax.ofSuffix(suffix).map(Syntax::mediaType).orElse(null)
                            : ResultTable.SUFFIXES.get(suffix);
            if (type == null) {
                throw new Problem(
                        400,
                        "The parameter 'format' is unknown for this query: json, xml, csv or tsv for rows; ttl, nt, rdf or jsonld for statements.");
            }
            return new Single(type, reader -> in(type, reader));
        }

        private boolean isOfTriples() {
            return query.isConstructType() || query.isDescribeType();
        }
    }

    /**
     * The answer to one of our own queries as {@code type}, one of {@link ResultTable#MEDIA_TYPES}.
     */
    Answer ask(String text, String type) {
        return Answer.of(type, bytes(result(text), type));
    }

    /** The answer to one of our own queries. */
    Result result(String text) {
        return answering.answer(
                answering.parse(text), DatasetDescription.create(List.of(), List.of()));
    }

    private byte[] bytes(Result result, String type) {
        return result instanceof Result.Triples triples
                ? Serialisation.of(
                        triples.graph(), Syntax.ofMediaType(type).orElseThrow(), prefixes)
                : ResultTable.bytes(result, type);
    }

    private static String text(Asked asked) throws IOException {
        if (!asked.method().equals("POST")) {
            return asked.parameter("query").orElse(null);
        }
        return switch (asked.bodyType()) {
            case "application/sparql-query" -> asked.body();
            case "application/x-www-form-urlencoded" ->
                    asked.parameter("query")
                            .orElseThrow(
                                    () ->
                                            new Problem(
                                                    400,
                                                    "The form has no field 'query'. Updates are not taken here."));
            default ->
                    throw new Problem(
                            415, "Send application/sparql-query or a form with the field 'query'.");
        };
    }

    private DatasetDescription described(Asked asked) {
        return DatasetDescription.create(
                moved(asked.parameters("default-graph-uri")),
                moved(asked.parameters("named-graph-uri")));
    }

    private List<String> moved(List<String> iris) {
        return iris.stream().map(answering.rebasing()::iri).toList();
    }
}
