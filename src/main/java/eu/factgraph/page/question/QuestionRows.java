package eu.factgraph.page.question;

import eu.factgraph.query.QueryResult;
import eu.factgraph.query.QueryService;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;

/** The solutions of a SELECT query, in the order of the query. */
record QuestionRows(List<String> columns, List<Binding> rows) {

    static QuestionRows of(QueryService queryService, String query) {
        var columns = new ArrayList<String>();
        var rows = new ArrayList<Binding>();
        queryService.answer(
                queryService.parse(query),
                QueryService.OWN,
                (result, out) -> {
                    var solutions = ((QueryResult.RowResult) result).rows();
                    solutions.getResultVars().forEach(column -> columns.add(column.getVarName()));
                    solutions.forEachRemaining(rows::add);
                });
        return new QuestionRows(List.copyOf(columns), List.copyOf(rows));
    }
}
