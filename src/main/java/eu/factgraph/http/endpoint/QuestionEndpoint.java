package eu.factgraph.http.endpoint;

import eu.factgraph.dataset.Language;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.http.message.LinkHeader;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.sparql.SparqlEndpoint;
import eu.factgraph.page.Pages;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.result.QueryResult;
import eu.factgraph.query.result.ResultSetGraph;
import eu.factgraph.query.result.ResultSetWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.shared.PrefixMapping;

/**
 * {@code question/{name}}: the result of a question with the parameters in the URL, as a page, in
 * the SPARQL result formats and in RDF; negotiated, or selected by suffix or {@code format}. With
 * {@code format=csv} it is a table with labels for people, else CSV is the SPARQL result format.
 *
 * @param base absolute, with a slash at its end
 */
public record QuestionEndpoint(
        SparqlEndpoint sparql,
        Pages pages,
        List<Question> questions,
        PrefixMapping prefixes,
        String base) {

    /** Longer parameters would make a header field that clients refuse. */
    private static final int LINKED_LENGTH = 200;

    /** Parameters of all questions, which select a variant. */
    private static final Set<String> VARIANT_PARAMETERS = Set.of("lang", "format");

    /** The list of questions, with a link to the OpenAPI description (RFC 8631). */
    public Resource list() {
        return new Resource.SingleVariant(
                ResourceResponse.HTML,
                visitor ->
                        ResourceResponse.html(pages.questions(visitor))
                                .with("Link", description()));
    }

    /**
     * @throws Problem 404 if there is no such question or format, 400 if a parameter has a wrong
     *     name or value
     */
    public Resource resource(ResourceRequest request) {
        String file = request.path().substring("question/".length());
        int dot = file.indexOf('.');
        Question question = named(dot < 0 ? file : file.substring(0, dot));
        var resource = new QuestionResource(question, given(request, question), request.language());
        if (dot >= 0) {
            return resource.only(file.substring(dot + 1), 404);
        }
        if (request.parameter("format").filter("csv"::equals).isPresent()) {
            return resource.sheet(request.language());
        }
        return request.parameter("format")
                .map(format -> resource.only(format, 400))
                .orElse(resource);
    }

    /** Whether {@code path} is that of a question, with or without suffix. */
    public boolean isAt(String path) {
        String name = path.split("[/.]", 3).length < 2 ? "" : path.split("[/.]", 3)[1];
        return questions.stream().anyMatch(one -> one.name().equals(name));
    }

    private Question named(String name) {
        return questions.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Problem(404, "No question with this name; /question lists all."));
    }

    /** The parameters of the query string; {@link Question#with} refuses unknown ones. */
    private static Map<String, String> given(ResourceRequest request, Question question) {
        Map<String, String> given = request.parameterMap();
        given.keySet().removeAll(VARIANT_PARAMETERS);
        question.with(given);
        return given;
    }

    private String description() {
        return LinkHeader.to(base + OpenApiDocument.PATH, "service-desc", ResourceResponse.JSON);
    }

    private final class QuestionResource implements Resource {

        private static final Map<String, String> SUFFIXES = suffixes();

        private final Question question;
        private final Map<String, String> given;
        private final String parameters;

        QuestionResource(
                Question question, Map<String, String> given, Optional<Language> language) {
            this.question = question;
            this.given = given;
            this.parameters = encoded(given, language);
        }

        private static String encoded(Map<String, String> given, Optional<Language> language) {
            var all = new TreeMap<>(given);
            language.ifPresent(chosen -> all.put("lang", chosen.tag()));
            return all.isEmpty()
                    ? ""
                    : all.entrySet().stream()
                            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                            .collect(Collectors.joining("&", "?", ""));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private static Map<String, String> suffixes() {
            var suffixes = new LinkedHashMap<String, String>();
            suffixes.put("html", ResourceResponse.HTML);
            suffixes.putAll(ResultSetWriter.SUFFIXES);
            for (RdfSyntax syntax : RdfSyntax.values()) {
                suffixes.put(syntax.suffix(), syntax.mediaType());
            }
            return suffixes;
        }

        @Override
        public List<String> types() {
            var types = new ArrayList<>(ResultSetWriter.MEDIA_TYPES);
            types.add(ResourceResponse.JSON);
            types.addAll(RdfSyntax.mediaTypes());
            types.add(ResourceResponse.HTML);
            return types;
        }

        /**
         * @param status if there is no such format
         */
        Resource only(String suffix, int status) {
            String type = SUFFIXES.get(suffix);
            if (type == null) {
                throw new Problem(
                        status,
                        "No such format; use one of: "
                                + String.join(", ", SUFFIXES.keySet())
                                + ".");
            }
            return new SingleVariant(type, visitor -> in(type, visitor));
        }

        /** For spreadsheets, in the language of the query string. */
        Resource sheet(Optional<Language> language) {
            var visitor = new Visitor(language.orElse(Language.EN), false);
            return new SingleVariant(
                    ResourceResponse.CSV,
                    any ->
                            ResourceResponse.of(
                                    ResourceResponse.CSV, pages.csv(question, given, visitor)));
        }

        @Override
        public ResourceResponse in(String type, Visitor visitor) {
            return response(type, visitor).with("Link", links());
        }

        private ResourceResponse response(String type, Visitor visitor) {
            if (type.equals(ResourceResponse.HTML)) {
                return ResourceResponse.html(pages.question(question, given, visitor));
            }
            return RdfSyntax.ofMediaType(type)
                    .map(syntax -> ResourceResponse.of(type, statements(syntax)))
                    .orElseGet(() -> rows(type));
        }

        private ResourceResponse rows(String type) {
            String query = question.with(given);
            return type.equals(ResourceResponse.JSON)
                    ? ResourceResponse.of(
                            ResourceResponse.JSON,
                            sparql.execute(query, ResultSetWriter.JSON).body())
                    : sparql.execute(query, type);
        }

        private byte[] statements(RdfSyntax syntax) {
            return sparql.execute(
                    question.with(given),
                    (result, out) ->
                            SortedSerializer.write(
                                    ResultSetGraph.of(
                                            ((QueryResult.RowResult) result).rows(), address("")),
                                    syntax,
                                    prefixes,
                                    out));
        }

        private String links() {
            var links = new ArrayList<String>(List.of(description()));
            if (parameters.length() < LINKED_LENGTH) {
                SUFFIXES.forEach(
                        (suffix, type) ->
                                links.add(LinkHeader.to(address("." + suffix), "alternate", type)));
            }
            return String.join(", ", links);
        }

        private String address(String suffix) {
            return base + "question/" + question.name() + suffix + parameters;
        }
    }
}
