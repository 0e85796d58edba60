package eu.factgraph.http.endpoint;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.factgraph.http.AddressKind;
import eu.factgraph.http.TestServer;
import eu.factgraph.http.browser.PageKind;
import eu.factgraph.http.message.Problem;
import eu.factgraph.query.definition.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The OpenAPI document is complete, valid and true. */
class OpenApiDocumentTest {

    private static final String JSON = "application/json";

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private static JsonObject document;

    @BeforeAll
    static void read() {
        document = JsonParser.parseString(text(server.get(OpenApiDocument.PATH))).getAsJsonObject();
    }

    @Test
    void document_conforms_to_the_openapi_schema() throws IOException {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        Path.of("src/test/resources/openapi/schema-3.1.json")));
        assertEquals(List.of(), schema.validate(document.toString(), InputFormat.JSON));
        assertEquals(
                server.url,
                document.getAsJsonArray("servers").get(0).getAsJsonObject().get("url").getAsString()
                        + "/");
    }

    /** As redocly and spectral require. */
    @Test
    void operation_has_unique_id_declared_tag_description_and_examples() {
        assertEquals("[]", document.get("security").toString());
        assertTrue(document.getAsJsonObject("info").has("contact"));
        Set<String> tags =
                document.getAsJsonArray("tags").asList().stream()
                        .map(tag -> tag.getAsJsonObject().get("name").getAsString())
                        .collect(Collectors.toSet());
        var ids = new HashSet<String>();
        for (OpenApiOperation operation : operations().toList()) {
            assertTrue(ids.add(operation.id()), operation.id());
            assertTrue(operation.members().has("description"), operation.id());
            for (JsonElement tag : operation.members().getAsJsonArray("tags")) {
                assertTrue(tags.contains(tag.getAsString()), operation.id());
            }
            for (JsonObject parameter : operation.parameters()) {
                assertTrue(parameter.has("example"), operation.id() + " " + parameter);
            }
            var statuses = operation.members().getAsJsonObject("responses").keySet();
            assertTrue(statuses.containsAll(Set.of("200", "400", "503")), operation.id());
        }
    }

    @Test
    void every_page_and_address_has_a_path() {
        var described =
                document.getAsJsonObject("paths").keySet().stream()
                        .map(OpenApiDocumentTest::pattern)
                        .toList();
        var sitemap =
                Jsoup.parse(text(server.get("sitemap/be.xml")), "", Parser.xmlParser())
                        .select("loc")
                        .eachText()
                        .stream()
                        .map(address -> address.substring(server.url.length()));
        var kinds = AddressKind.ALL.stream().filter(kind -> kind.status() < 400);
        var missing =
                Stream.of(
                                sitemap,
                                kinds.map(AddressKind::path),
                                PageKind.found().map(kind -> kind.path),
                                Question.in(Path.of("ontology/questions")).stream()
                                        .map(question -> "question/" + question.name()))
                        .flatMap(addresses -> addresses)
                        .map(address -> "/" + address.replaceFirst("\\?.*", ""))
                        .filter(
                                address ->
                                        described.stream()
                                                .noneMatch(one -> one.matcher(address).matches()))
                        .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void question_has_an_operation_with_its_parameters() {
        var byId = operations().collect(Collectors.toMap(OpenApiOperation::id, one -> one));
        for (Question question : Question.in(Path.of("ontology/questions"))) {
            var names =
                    byId.get(question.name()).parameters().stream()
                            .map(parameter -> parameter.get("name").getAsString())
                            .toList();
            assertTrue(names.containsAll(question.parameters().keySet()), question.name());
            assertEquals("/question/" + question.name(), byId.get(question.name()).path());
        }
    }

    /** Once per media type for operations that share a response. */
    @Test
    void described_media_type_is_served() {
        var faults = new ArrayList<String>();
        var tried = new HashSet<String>();
        operations()
                .filter(operation -> operation.method().equals("get"))
                .forEach(
                        operation ->
                                types(operation)
                                        .filter(type -> tried.add(operation.responseKey() + type))
                                        .forEach(type -> faults.addAll(fault(operation, type))));
        assertEquals(List.of(), faults);
    }

    @Test
    void operation_serves_its_first_media_type() {
        var faults = new ArrayList<String>();
        operations()
                .filter(operation -> operation.method().equals("get"))
                .forEach(
                        operation ->
                                faults.addAll(
                                        fault(operation, types(operation).findFirst().get())));
        assertEquals(List.of(), faults);
    }

    @Test
    void operation_answers_the_described_errors() {
        var faults = new ArrayList<String>();
        operations()
                .filter(operation -> operation.method().equals("get"))
                .forEach(operation -> faults.addAll(refusals(operation)));
        assertEquals(List.of(), faults);
    }

    private static List<String> refusals(OpenApiOperation operation) {
        var faults = new ArrayList<String>();
        var statuses = operation.members().getAsJsonObject("responses").keySet();
        boolean isRefused = statuses.contains("406");
        var unacceptable = server.get(operation.address(), "Accept", "font/woff2");
        if (isRefused != (unacceptable.statusCode() == 406) && unacceptable.statusCode() != 303) {
            faults.add(operation.id() + " font/woff2: " + unacceptable.statusCode());
        }
        if (operation.path().contains("{") && statuses.contains("404")) {
            var missing = server.get(operation.path().substring(1).replaceAll("\\{[^}]*\\}", "zz"));
            String type = missing.headers().firstValue("Content-Type").orElse("");
            if (missing.statusCode() != 404 || !type.equals(Problem.MEDIA_TYPE)) {
                faults.add(operation.id() + " zz: " + missing.statusCode() + " " + type);
            }
        }
        return faults;
    }

    /** Those that Accept may select; the query in the example has no RDF result. */
    private static Stream<String> types(OpenApiOperation operation) {
        var types = operation.response("200").getAsJsonObject("content").keySet().stream();
        if (operation.path().equals("/sparql")) {
            return types.filter(type -> type.contains("sparql-results") || type.equals("text/csv"));
        }
        return operation.address().matches(".*\\.[a-z]+(\\?.*)?") ? types.limit(1) : types;
    }

    private static List<String> fault(OpenApiOperation operation, String type) {
        String address = operation.address();
        var response = server.get(address, "Accept", type);
        String given = response.headers().firstValue("Content-Type").orElse("");
        boolean isRedirect =
                response.statusCode() == 303 && operation.members().toString().contains("SeeOther");
        if (!isRedirect && (response.statusCode() != 200 || !given.startsWith(type))) {
            return List.of(address + " " + type + ": " + response.statusCode() + " " + given);
        }
        return type.equals(JSON) ? schemaFaults(operation, text(response)) : List.of();
    }

    private static List<String> schemaFaults(OpenApiOperation operation, String body) {
        JsonObject schema =
                operation
                        .response("200")
                        .getAsJsonObject("content")
                        .getAsJsonObject(JSON)
                        .getAsJsonObject("schema")
                        .deepCopy();
        schema.add("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString())
                .validate(body, InputFormat.JSON)
                .stream()
                .map(fault -> operation.id() + ": " + fault)
                .toList();
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(
                Arrays.stream(template.split("\\{[^}]*\\}", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[^/]+")));
    }

    private static Stream<OpenApiOperation> operations() {
        return OpenApiOperation.all(document);
    }
}
