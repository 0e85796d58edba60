package eu.factgraph.mcp.tool;

import eu.factgraph.query.QueryService;
import eu.factgraph.query.result.QueryResult;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ParameterizedSparqlString;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** The rows of a query that a tool has itself, within the limits of queries. */
record GraphRows(List<Binding> rows) {

    /**
     * @param text a SELECT query
     * @param type in place of {@code ?class}
     */
    static GraphRows of(QueryService queryService, String text, Node type) {
        var query = new ParameterizedSparqlString(text);
        query.setParam("class", type);
        var rows = new ArrayList<Binding>();
        queryService.execute(
                queryService.parse(query.toString()),
                QueryService.UNSPECIFIED,
                (result, out) -> {
                    if (result instanceof QueryResult.RowResult solutions) {
                        solutions.rows().forEachRemaining(rows::add);
                    }
                });
        return new GraphRows(List.copyOf(rows));
    }

    static Node node(Binding row, String column) {
        return row.get(Var.alloc(column));
    }

    static int number(Binding row, String column) {
        return Integer.parseInt(node(row, column).getLiteralLexicalForm());
    }
}
