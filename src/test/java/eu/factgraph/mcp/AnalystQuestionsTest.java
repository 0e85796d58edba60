package eu.factgraph.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An analyst who knows no IRI gets answers by the tools alone. */
class AnalystQuestionsTest {

    /** More would not show that the tools work together. */
    private static final long SINGLE_CALLS = 5;

    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    private static AssistantClient client;

    @BeforeAll
    static void connect() {
        client = AssistantClient.over(server);
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    static List<AnalystQuestion> questions() throws IOException {
        return AnalystQuestion.all();
    }

    @Test
    void there_are_twenty_and_few_need_a_single_call() throws IOException {
        assertEquals(20, questions().size());
        long single = questions().stream().filter(one -> one.calls().size() == 1).count();
        assertTrue(single <= SINGLE_CALLS, single + " need a single call");
    }

    @Test
    void the_script_holds_no_iri() throws IOException {
        String script = Files.readString(AnalystQuestion.FILE);
        assertFalse(script.contains("://") || script.contains("urn:") || script.contains("PREFIX"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void question_is_answered_with_its_source(AnalystQuestion question) {
        JsonElement answer = question.answer(client);
        for (String text : question.finds()) {
            assertTrue(answer.toString().contains(text), () -> text + " is not in " + answer);
        }
        if (question.cites() != null) {
            assertTrue(cites(answer.getAsJsonObject(), question.cites()), answer::toString);
        }
    }

    private static boolean cites(JsonObject answer, JsonObject cited) {
        return answer.getAsJsonArray("sources").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .anyMatch(
                        source ->
                                cited.entrySet().stream()
                                        .allMatch(
                                                one ->
                                                        one.getValue()
                                                                .equals(source.get(one.getKey()))));
    }
}
