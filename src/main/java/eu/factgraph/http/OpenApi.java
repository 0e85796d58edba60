package eu.factgraph.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import eu.factgraph.export.Syntax;
import eu.factgraph.query.Question;
import eu.factgraph.query.ResultTable;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What programs can ask here, as OpenAPI 3.1 has it: every question with its typed parameters, and
 * in short the endpoints that follow a standard of their own.
 *
 * @param base absolute, with a slash at its end
 */
record OpenApi(List<Question> questions, String base) {

    static final String PATH = "openapi.json";

    private static final Gson JSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    private static final List<String> TRIPLES =
            Stream.of(Syntax.values()).map(Syntax::mediaType).toList();

    Resource resource() {
        return Resource.of(
                Answer.JSON, () -> JSON.toJson(document()).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> document() {
        return object(
                "openapi",
                "3.1.0",
                "info",
                object(
                        "title",
                        "factgraph",
                        "summary",
                        "Europe's Digital Government Factsheets as linked data",
                        "description",
                        "Each question has an address whose parameters are those of the question. Its answer is negotiated by Accept, or named by a suffix such as .csv.",
                        "version",
                        "1.0.0",
                        "license",
                        object(
                                "name",
                                "CC BY 4.0",
                                "url",
                                "https://creativecommons.org/licenses/by/4.0/")),
                "servers",
                List.of(object("url", base.substring(0, base.length() - 1))),
                "paths",
                paths(),
                "components",
                object(
                        "responses",
                        object("Problem", problem()),
                        "schemas",
                        object("Problem", problemSchema(), "Results", resultsSchema())));
    }

    private Map<String, Object> paths() {
        var paths = new LinkedHashMap<String, Object>();
        questions.forEach(
                question ->
                        paths.put(
                                "/question/" + question.name(),
                                object("get", operation(question))));
        paths.put(
                "/sparql",
                object(
                        "get",
                        operation(
                                "sparql",
                                "Ask a query of your own (SPARQL 1.1 Protocol)",
                                List.of(query("query", "SPARQL 1.1 query", string(), true)),
                                results())));
        paths.put(
                "/data",
                object(
                        "get",
                        operation(
                                "data",
                                "One graph, whole (SPARQL 1.1 Graph Store HTTP Protocol)",
                                List.of(
                                        query("graph", "IRI of a named graph", iri(), false),
                                        query(
                                                "default",
                                                "The default graph; takes no value",
                                                string(),
                                                false)),
                                content(TRIPLES))));
        paths.put(
                "/export/{file}",
                object(
                        "get",
                        operation(
                                "export",
                                "The graph as other catalogues want it; /conformance lists the profiles",
                                List.of(
                                        parameter(
                                                "file",
                                                "path",
                                                "profile and syntax, such as cpov.ttl",
                                                string(),
                                                true)),
                                content(TRIPLES))));
        paths.put(
                "/health",
                object(
                        "get",
                        operation(
                                "health",
                                "Whether the server answers, and from which data",
                                List.of(),
                                content(List.of(Answer.JSON)))));
        return paths;
    }

    private static Map<String, Object> operation(Question question) {
        Map<String, Object> operation =
                operation(
                        question.name(),
                        question.title(),
                        question.parameters().entrySet().stream()
                                .map(entry -> parameter(entry.getKey(), entry.getValue()))
                                .toList(),
                        results());
        operation.put("description", question.description());
        operation.put("tags", List.of(question.topic()));
        return operation;
    }

    private static Map<String, Object> operation(
            String id, String summary, List<Object> parameters, Map<String, Object> content) {
        return object(
                "operationId",
                id,
                "summary",
                summary,
                "parameters",
                parameters,
                "responses",
                object(
                        "200",
                        object("description", "The answer", "content", content),
                        "4XX",
                        object("$ref", "#/components/responses/Problem"),
                        "5XX",
                        object("$ref", "#/components/responses/Problem")));
    }

    private static Object parameter(String name, Question.Parameter parameter) {
        Map<String, Object> schema =
                switch (parameter.type()) {
                    case "iri" -> iri();
                    case "integer" -> object("type", "integer");
                    default -> string();
                };
        if (!parameter.optional()) {
            schema.put("default", value(parameter));
        }
        Map<String, Object> described =
                query(
                        name,
                        parameter.optional()
                                ? "Only rows with this value; all if it is not given"
                                : "What is asked about",
                        schema,
                        false);
        described.put("example", value(parameter));
        return described;
    }

    private static Object value(Question.Parameter parameter) {
        return parameter.type().equals("integer")
                ? Integer.valueOf(parameter.example())
                : parameter.example();
    }

    private static Map<String, Object> query(
            String name, String description, Map<String, Object> schema, boolean required) {
        return parameter(name, "query", description, schema, required);
    }

    private static Map<String, Object> parameter(
            String name,
            String in,
            String description,
            Map<String, Object> schema,
            boolean required) {
        return object(
                "name",
                name,
                "in",
                in,
                "description",
                description,
                "required",
                required,
                "schema",
                schema);
    }

    private static Map<String, Object> results() {
        Map<String, Object> content =
                content(Stream.concat(ResultTable.MEDIA_TYPES.stream(), TRIPLES.stream()).toList());
        content.put(
                ResultTable.JSON, object("schema", object("$ref", "#/components/schemas/Results")));
        content.put(Answer.HTML, object());
        return content;
    }

    private static Map<String, Object> content(List<String> types) {
        var content = new LinkedHashMap<String, Object>();
        types.forEach(type -> content.put(type, object()));
        return content;
    }

    private static Map<String, Object> problem() {
        return object(
                "description",
                "What was wrong, where, and what to do (RFC 9457)",
                "content",
                object(
                        Problem.MEDIA_TYPE,
                        object("schema", object("$ref", "#/components/schemas/Problem"))));
    }

    private static Map<String, Object> problemSchema() {
        return object(
                "type",
                "object",
                "properties",
                object(
                        "type", string(),
                        "title", string(),
                        "status", object("type", "integer"),
                        "detail", string()),
                "required",
                List.of("title", "status", "detail"));
    }

    /** SPARQL 1.1 Query Results JSON Format, section 3. */
    private static Map<String, Object> resultsSchema() {
        return object(
                "type",
                "object",
                "properties",
                object(
                        "head", object("type", "object"),
                        "results", object("type", "object"),
                        "boolean", object("type", "boolean")),
                "required",
                List.of("head"));
    }

    private static Map<String, Object> iri() {
        return object("type", "string", "format", "iri");
    }

    private static Map<String, Object> string() {
        return object("type", "string");
    }

    /** Names and values by turns, in the order in which they are written. */
    private static Map<String, Object> object(Object... members) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }
}
