package eu.factgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Namespace;
import eu.factgraph.files.Source;
import eu.factgraph.search.SearchFunction;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each question gives its golden rows, on the canonical base. {@code -Dfactgraph.golden=write}
 * writes them anew, for review; a row keeps its source lines, a new one has none yet.
 */
class QuestionsTest {

    private static final Source SOURCE = Source.builtIn();
    private static final Store STORE = Store.of(Rules.derived(SOURCE), Namespace.CANONICAL);

    static List<Question> questions() {
        return Question.in(SOURCE.ontology().resolve("questions"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void givesItsGoldenRows(Question question) throws IOException {
        var answering =
                new Answering(
                        STORE.dataset(),
                        STORE.rebasing(),
                        60,
                        100_000,
                        SearchFunction.registry(new SearchIndex(STORE)));
        Result result =
                answering.answer(
                        answering.parse(question.with(Map.of())),
                        DatasetDescription.create(List.of(), List.of()));
        List<String> rows =
                new String(ResultTable.bytes(result, "text/csv"), StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .lines()
                        .toList();
        if ("write".equals(System.getProperty("factgraph.golden"))) {
            GoldenRows.of(question.name()).write(rows);
        }
        assertEquals(GoldenRows.of(question.name()).rows(), rows);
    }
}
