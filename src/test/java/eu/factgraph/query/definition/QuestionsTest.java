package eu.factgraph.query.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Selection;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.query.result.ResultSetWriter;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchPropertyFunction;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each question returns its golden rows on the canonical base for Belgium 2019. {@code
 * -Dfactgraph.golden=write} rewrites them for review; a row keeps its source lines, a new row has
 * none yet.
 */
class QuestionsTest {

    private static final SourceFolders SOURCE = BuiltIn.SOURCE;
    private static final Store STORE =
            Store.of(BuiltIn.FACTGRAPH, CanonicalNamespace.CANONICAL)
                    .select(Selection.only(new Edition("be", 2019)));

    static List<Question> questions() {
        return Question.in(SOURCE.ontology().resolve("questions"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void question_with_its_examples_returns_golden_rows(Question question) throws IOException {
        var answering =
                new QueryService(
                        STORE.dataset(),
                        STORE.rebasing(),
                        QueryLimits.SERVED,
                        Set.of(),
                        SearchPropertyFunction.registry(SearchIndex.of(STORE)));
        byte[] csv =
                answering.execute(
                        answering.parse(question.with(Map.of())),
                        QueryService.UNSPECIFIED,
                        (result, out) -> ResultSetWriter.write(result, "text/csv", out));
        List<String> rows =
                new String(csv, StandardCharsets.UTF_8).replace("\r\n", "\n").lines().toList();
        if ("write".equals(System.getProperty("factgraph.golden"))) {
            GoldenRows.of(question.name()).write(rows);
        }
        assertEquals(GoldenRows.of(question.name()).rows(), rows);
    }
}
