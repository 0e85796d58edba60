package eu.factgraph.query.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Selection;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each question returns its golden rows on the canonical base for Belgium 2019. {@code
 * -Dfactgraph.golden=write} rewrites them for review; a row keeps its source lines, a new row has
 * none yet.
 */
class QuestionsTest {

    private static final Selection BELGIUM = Selection.only(new Edition("be", 2019));
    private static final CsvAnswers ANSWERS =
            CsvAnswers.of(
                    Store.of(BuiltIn.FACTGRAPH, CanonicalNamespace.CANONICAL).select(BELGIUM));

    static List<Question> questions() {
        return Question.in(BuiltIn.SOURCE.ontology().resolve("questions"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void question_with_its_examples_returns_golden_rows(Question question) throws IOException {
        List<String> rows = ANSWERS.lines(question);
        if ("write".equals(System.getProperty("factgraph.golden"))) {
            GoldenRows.of(question.name()).write(rows);
        }
        assertEquals(GoldenRows.of(question.name()).rows(), rows);
    }
}
