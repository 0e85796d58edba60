package eu.factgraph.query.definition;

import eu.factgraph.query.QueryService;
import eu.factgraph.query.QuestionDefaults;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.query.result.ResultSetWriter;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchPropertyFunction;
import eu.factgraph.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers of a selection to questions, as lines of CSV with the heading first. */
record CsvAnswers(QueryService queryService, QuestionDefaults defaults) {

    static CsvAnswers of(Store selected) {
        var service =
                new QueryService(
                        selected.dataset(),
                        selected.rebasing(),
                        QueryLimits.SERVED,
                        Set.of(),
                        SearchPropertyFunction.registry(SearchIndex.of(selected)));
        return new CsvAnswers(service, new QuestionDefaults(service, selected));
    }

    /** With parameters that the selection has. */
    List<String> adapted(Question question) {
        return lines(defaults.of(question));
    }

    List<String> lines(Question question) {
        byte[] csv =
                queryService.execute(
                        queryService.parse(question.with(Map.of())),
                        QueryService.UNSPECIFIED,
                        (result, out) -> ResultSetWriter.write(result, "text/csv", out));
        return new String(csv, StandardCharsets.UTF_8).replace("\r\n", "\n").lines().toList();
    }
}
