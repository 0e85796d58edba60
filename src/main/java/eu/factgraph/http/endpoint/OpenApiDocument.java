package eu.factgraph.http.endpoint;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.definition.Question.QuestionParameter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The OpenAPI 3.1 description of all public paths: {@code openapi.json} on the classpath, and an
 * operation with its parameters for each question.
 *
 * @param defaults gives the parameters of a question defaults that the data has
 * @param base absolute, with a slash at its end
 */
public record OpenApiDocument(
        List<Question> questions, UnaryOperator<Question> defaults, String base) {

    public static final String PATH = "openapi.json";

    private static final Gson JSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private static final String QUESTION_TEMPLATE = "/question/{name}";

    public Resource resource() {
        return Resource.of(
                ResourceResponse.JSON,
                () -> JSON.toJson(document()).getBytes(StandardCharsets.UTF_8));
    }

    private JsonObject document() {
        JsonObject document = template();
        JsonObject server = document.getAsJsonArray("servers").get(0).getAsJsonObject();
        server.addProperty("url", base.substring(0, base.length() - 1));
        document.getAsJsonObject("info")
                .getAsJsonObject("license")
                .addProperty("url", DocumentUrls.LICENCE);
        JsonObject described = document.getAsJsonObject("paths");
        JsonObject any = described.getAsJsonObject(QUESTION_TEMPLATE);
        var paths = new JsonObject();
        questions.forEach(
                question ->
                        paths.add(
                                "/question/" + question.name(),
                                path(defaults.apply(question), any)));
        described.entrySet().forEach(path -> paths.add(path.getKey(), path.getValue()));
        document.add("paths", paths);
        questions.stream()
                .map(Question::topic)
                .distinct()
                .sorted()
                .forEach(topic -> document.getAsJsonArray("tags").add(tag(topic)));
        return document;
    }

    private static JsonObject template() {
        try (var in = OpenApiDocument.class.getResourceAsStream(PATH)) {
            return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonObject tag(String topic) {
        var tag = new JsonObject();
        tag.addProperty("name", topic);
        tag.addProperty("description", "Questions on the topic " + topic + ".");
        return tag;
    }

    private static JsonObject path(Question question, JsonObject any) {
        JsonObject path = any.deepCopy();
        JsonObject operation = path.getAsJsonObject("get");
        operation.addProperty("operationId", question.name());
        operation.addProperty("summary", question.title());
        operation.addProperty("description", question.description());
        var tags = new JsonArray();
        tags.add(question.topic());
        operation.add("tags", tags);
        var parameters = new JsonArray();
        question.parameters().forEach((name, one) -> parameters.add(parameter(name, one)));
        operation.getAsJsonArray("parameters").asList().stream()
                .filter(one -> !isInPath(one.getAsJsonObject()))
                .forEach(parameters::add);
        operation.add("parameters", parameters);
        return path;
    }

    private static boolean isInPath(JsonObject parameter) {
        return parameter.has("in") && parameter.get("in").getAsString().equals("path");
    }

    private static JsonObject parameter(String name, QuestionParameter parameter) {
        var described = new JsonObject();
        described.addProperty("name", name);
        described.addProperty("in", "query");
        described.addProperty(
                "description",
                parameter.optional()
                        ? "Only rows with this value; all rows if absent."
                        : "The subject of the question; the default if absent.");
        var schema = new JsonObject();
        schema.addProperty("type", parameter.type().equals("integer") ? "integer" : "string");
        if (parameter.type().equals("iri")) {
            schema.addProperty("format", "iri");
        }
        if (!parameter.optional()) {
            schema.add("default", example(parameter));
        }
        described.add("schema", schema);
        described.add("example", example(parameter));
        return described;
    }

    private static JsonElement example(QuestionParameter parameter) {
        return JSON.toJsonTree(
                parameter.type().equals("integer")
                        ? Integer.valueOf(parameter.example())
                        : parameter.example());
    }
}
