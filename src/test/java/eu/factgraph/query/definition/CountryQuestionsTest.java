package eu.factgraph.query.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions are answered for every country, not only for the one that was modelled by hand. */
class CountryQuestionsTest {

    private static final Store ALL = Store.of(BuiltIn.FACTGRAPH, CanonicalNamespace.CANONICAL);
    private static final int AIM = 25;

    /** Of countries whose golden rows were read against their factsheets. */
    private static final List<CsvAnswers> READ =
            Stream.of("ee", "hr", "ie")
                    .map(country -> ALL.select(Selection.only(new Edition(country, 2019))))
                    .map(CsvAnswers::of)
                    .toList();

    static Stream<String> countries() {
        return ALL.graphs().editions().stream()
                .map(Edition::scope)
                .distinct()
                .filter(scope -> !new Scope(scope).isShared());
    }

    /** A row counts if it mentions an item or a section of the country, not only of the Union. */
    @ParameterizedTest
    @MethodSource("countries")
    void country_answers_many_questions_about_itself(String country) {
        Pattern own = Pattern.compile("factgraph/(id|graph)/" + country + "/");
        var criteria = SelectionCriteria.of(Map.of(SelectionCriteria.COUNTRY, country));
        CsvAnswers answers = CsvAnswers.of(ALL.select(criteria));
        List<String> answered =
                QuestionsTest.questions().stream()
                        .filter(
                                question ->
                                        answers.adapted(question).stream()
                                                .anyMatch(own.asPredicate()))
                        .map(Question::name)
                        .toList();
        assertTrue(answered.size() >= AIM, answered.size() + " questions: " + answered);
    }

    /** {@code -Dfactgraph.golden=write} rewrites the rows; their sections say where to read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bodies-by-kind",
                "coordination",
                "figures-compared",
                "not-reported-by-field",
                "platforms",
                "registers-by-subject",
                "services-compared",
                "strategies-in-force",
                "supervision"
            })
    void question_across_countries_returns_golden_rows(String name) throws IOException {
        Path golden = Path.of("src/test/resources/golden/countries", name + ".csv");
        List<String> rows = rows(name);
        if ("write".equals(System.getProperty("factgraph.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.write(golden, rows);
        }
        assertEquals(Files.readAllLines(golden), rows);
    }

    private static List<String> rows(String name) {
        Question question =
                QuestionsTest.questions().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        var rows = new ArrayList<String>();
        for (CsvAnswers answers : READ) {
            List<String> lines = answers.lines(question);
            rows.addAll(rows.isEmpty() ? lines : lines.subList(1, lines.size()));
        }
        return rows;
    }
}
