package eu.factgraph.query.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.Language;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    private static final String SHEETS =
            "VALUES ?sheet { <https://w3id.org/factgraph/graph/be/2019> }";

    private static List<Comparison> builtIn() {
        return Comparison.in(BuiltIn.SOURCE.ontology().resolve("comparisons"));
    }

    @Test
    void every_topic_has_its_texts_in_all_languages() {
        var missing = new ArrayList<String>();
        for (Comparison comparison : builtIn()) {
            for (Language language : Language.values()) {
                String tag = language == Language.EN ? "" : "@" + language.tag();
                for (String key : List.of("title", "description")) {
                    if (comparison.file().first(key + tag).isEmpty()) {
                        missing.add(comparison.name() + " " + key + tag);
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void every_topic_names_questions_that_exist() {
        Set<String> questions =
                QueryFile.in(BuiltIn.SOURCE.ontology().resolve("questions")).stream()
                        .map(QueryFile::name)
                        .collect(Collectors.toSet());
        for (Comparison comparison : builtIn()) {
            assertTrue(questions.containsAll(comparison.questions()), comparison.name());
            assertFalse(comparison.chapters().isEmpty(), comparison.name());
        }
    }

    @Test
    void query_has_the_factsheets_asked_for_and_no_other() {
        for (Comparison comparison : builtIn()) {
            String query = comparison.of(List.of("https://x.test/graph/ee/2019")).text();
            assertTrue(query.contains("VALUES ?sheet { <https://x.test/graph/ee/2019> }"), query);
            assertFalse(query.contains("/graph/be/2019"), query);
            QueryFactory.create(query);
            QueryFactory.create(comparison.of(List.of()).text());
        }
    }

    @Test
    void topics_are_in_the_order_of_their_places(@TempDir Path folder) throws IOException {
        write(folder, "last", "# rows: names", SHEETS);
        write(folder, "second", "# rows: names\n# place: 2", SHEETS);
        write(folder, "third", "# rows: names\n# place: 10", SHEETS);
        assertEquals(
                List.of("second", "third", "last"),
                Comparison.in(folder).stream().map(Comparison::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# rows: any", "# rows: names\n# place: first"})
    void topic_without_valid_head_names_the_expected_line(String line, @TempDir Path folder)
            throws IOException {
        write(folder, "mine", line, SHEETS);
        String message = assertThrows(InvalidInput.class, () -> Comparison.in(folder)).getMessage();
        assertTrue(message.contains("mine") && message.contains("'# "), message);
    }

    @Test
    void topic_for_fixed_factsheets_is_refused(@TempDir Path folder) throws IOException {
        write(folder, "mine", "# rows: names", "?sheet ?any ?value");
        String message = assertThrows(InvalidInput.class, () -> Comparison.in(folder)).getMessage();
        assertTrue(message.contains("VALUES ?sheet"), message);
    }

    private static void write(Path folder, String name, String head, String pattern)
            throws IOException {
        Files.writeString(
                folder.resolve(name + ".rq"),
                "# title: T\n# description: D\n" + head + "\nSELECT * { " + pattern + " }\n");
    }
}
