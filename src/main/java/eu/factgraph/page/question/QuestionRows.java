package eu.factgraph.page.question;

import eu.factgraph.query.QueryService;
import eu.factgraph.query.result.QueryResult;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.engine.binding.Binding;

/** The solutions of a SELECT query, in the order of the query. */
record QuestionRows(List<String> columns, List<Binding> rows) {

    static QuestionRows of(QueryService queryService, String query) {
        var columns = new ArrayList<String>();
        var rows = new ArrayList<Binding>();
        queryService.execute(
                queryService.parse(query),
                QueryService.UNSPECIFIED,
                (result, out) -> {
                    var solutions = ((QueryResult.RowResult) result).rows();
                    solutions.getResultVars().forEach(column -> columns.add(column.getVarName()));
                    solutions.forEachRemaining(rows::add);
                });
        return new QuestionRows(List.copyOf(columns), List.copyOf(rows));
    }
}
