package eu.factgraph.http.endpoint;

import static eu.factgraph.http.message.ResourceResponse.CSV;
import static eu.factgraph.http.message.ResourceResponse.HTML;
import static eu.factgraph.http.message.ResourceResponse.JSON;
import static eu.factgraph.http.message.ResourceResponse.html;

import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.http.message.LinkHeader;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.sparql.SparqlEndpoint;
import eu.factgraph.page.Pages;
import eu.factgraph.page.answer.TableView;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.query.QuestionDefaults;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.result.QueryResult;
import eu.factgraph.query.result.ResultSetGraph;
import eu.factgraph.query.result.ResultSetWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
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
        QuestionDefaults defaults,
        PrefixMapping prefixes,
        String base) {

    /** Longer parameters would make a header field that clients refuse. */
    private static final int LINKED_LENGTH = 200;

    /** Parameters of all questions, which select a variant. */
    private static final Set<String> VARIANT_PARAMETERS = Set.of("lang", "format");

    private static final String NOT_VIEWED =
            "Only the page and the CSV table for people (format=csv) are sorted, filtered and paged; "
                    + "leave out sort, filter-… and page.";

    /** The list of questions, with a link to the OpenAPI description (RFC 8631). */
    public Resource list() {
        return new Resource.SingleVariant(
                HTML, visitor -> html(pages.questions(visitor)).with("Link", description()));
    }

    /**
     * @throws Problem 404 if there is no such question or format, 400 if a parameter has a wrong
     *     name or value
     */
    public Resource resource(ResourceRequest request) {
        String file = request.path().substring("question/".length());
        int dot = file.indexOf('.');
        Question question =
                named(dot < 0 ? file : file.substring(0, dot))
                        .map(defaults::of)
                        .orElseThrow(QuestionEndpoint::unknown);
        TableView view = TableView.of(request.parameterMap());
        Map<String, String> given = given(request, question);
        var resource = new QuestionResource(question, given, view, request);
        if (dot >= 0) {
            return resource.only(file.substring(dot + 1), 404);
        }
        Optional<String> format = request.parameter("format");
        return format.filter("csv"::equals).isPresent()
                ? resource.sheet(request.language())
                : format.map(suffix -> resource.only(suffix, 400)).orElse(resource);
    }

    /** Whether {@code path} is that of a question, with or without suffix. */
    public boolean isAt(String path) {
        String[] segments = path.split("[/.]", 3);
        return segments.length > 1 && named(segments[1]).isPresent();
    }

    private Optional<Question> named(String name) {
        return questions.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Problem unknown() {
        return new Problem(404, "No question with this name; /question lists all.");
    }

    /** The parameters of the query string; {@link Question#with} refuses unknown ones. */
    private static Map<String, String> given(ResourceRequest request, Question question) {
        Map<String, String> given = request.parameterMap();
        given.keySet().removeAll(VARIANT_PARAMETERS);
        given.keySet().removeAll(SelectionCriteria.PARAMETERS);
        given.keySet().removeIf(TableView::isParameter);
        var known = new HashMap<>(given);
        known.keySet().removeAll(question.invalid(given));
        question.with(known);
        return given;
    }

    private String description() {
        return LinkHeader.to(base + OpenApiDocument.PATH, "service-desc", JSON);
    }

    private final class QuestionResource implements Resource {

        private static final Map<String, String> SUFFIXES = suffixes();

        private final Question question;
        private final Map<String, String> given;
        private final TableView view;
        private final String parameters;

        QuestionResource(
                Question question,
                Map<String, String> given,
                TableView view,
                ResourceRequest request) {
            this.question = question;
            this.given = given;
            this.view = view;
            this.parameters = encoded(given, request);
        }

        private static String encoded(Map<String, String> given, ResourceRequest request) {
            var all = new TreeMap<>(given);
            all.putAll(request.selection().parameters());
            request.language().ifPresent(chosen -> all.put("lang", chosen.tag()));
            var query = new StringJoiner("&", "?", "").setEmptyValue("");
            all.forEach((name, value) -> query.add(encoded(name) + "=" + encoded(value)));
            return query.toString();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private static Map<String, String> suffixes() {
            var suffixes = new LinkedHashMap<String, String>();
            suffixes.put("html", HTML);
            suffixes.putAll(ResultSetWriter.SUFFIXES);
            for (RdfSyntax syntax : RdfSyntax.values()) {
                suffixes.put(syntax.suffix(), syntax.mediaType());
            }
            return suffixes;
        }

        @Override
        public List<String> types() {
            var types = new ArrayList<>(ResultSetWriter.MEDIA_TYPES);
            types.add(JSON);
            types.addAll(RdfSyntax.mediaTypes());
            types.add(HTML);
            return types;
        }

        /**
         * @param status if there is no such format
         */
        Resource only(String suffix, int status) {
            String type = SUFFIXES.get(suffix);
            if (type == null) {
                String all = String.join(", ", SUFFIXES.keySet());
                throw new Problem(status, "No such format; use one of: " + all + ".");
            }
            return new SingleVariant(type, visitor -> in(type, visitor));
        }

        /** For spreadsheets, in the language of the query string. */
        Resource sheet(Optional<Language> language) {
            var visitor = new Visitor(language.orElse(Language.EN), false);
            return Resource.of(CSV, () -> pages.csv(question, checked(), view, visitor));
        }

        @Override
        public ResourceResponse in(String type, Visitor visitor) {
            return response(type, visitor).with("Link", links());
        }

        private ResourceResponse response(String type, Visitor visitor) {
            if (type.equals(HTML)) {
                return html(pages.question(question, given, view, visitor))
                        .as(question.invalid(given).isEmpty() ? 200 : 400);
            }
            if (!view.isWhole()) {
                throw new Problem(400, NOT_VIEWED);
            }
            return RdfSyntax.ofMediaType(type)
                    .map(syntax -> ResourceResponse.of(type, statements(syntax)))
                    .orElseGet(() -> rows(type));
        }

        /** A page shows what is invalid beside the field; a file is refused. */
        private Map<String, String> checked() {
            question.with(given);
            return given;
        }

        private ResourceResponse rows(String type) {
            String query = question.with(given);
            return type.equals(JSON)
                    ? ResourceResponse.of(JSON, sparql.execute(query, ResultSetWriter.JSON).body())
                    : sparql.execute(query, type);
        }

        private byte[] statements(RdfSyntax syntax) {
            return sparql.execute(
                    question.with(given),
                    (result, out) -> {
                        var rows = ((QueryResult.RowResult) result).rows();
                        Graph graph = ResultSetGraph.of(rows, address(""));
                        SortedSerializer.write(graph, syntax, prefixes, out);
                    });
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
