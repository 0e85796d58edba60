package eu.factgraph.mcp.tool;

import eu.factgraph.mcp.answer.PageCursor;
import eu.factgraph.query.ParsedQuery;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.result.QueryResult;
import eu.factgraph.query.result.QueryResult.BooleanResult;
import eu.factgraph.query.result.QueryResult.GraphResult;
import eu.factgraph.query.result.QueryResult.RowResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * The beginning of the result of a query. Rows beyond are counted up to a number and then not
 * computed.
 *
 * @param rows by column; a triple is a row, and so is the result of ASK
 */
record FirstRows(List<String> columns, List<Map<String, Node>> rows, int counted) {

    private static final int MOST_COUNTED = 1_000;

    private static final Comparator<Triple> ORDER =
            Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
                    .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                    .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    static FirstRows of(QueryService queries, ParsedQuery query) {
        var read = new ArrayList<FirstRows>();
        queries.execute(query, query.from(), (result, out) -> read.add(of(result)));
        return read.get(0);
    }

    boolean isCountedCompletely() {
        return counted <= MOST_COUNTED;
    }

    private static FirstRows of(QueryResult result) {
        if (result instanceof BooleanResult truth) {
            Node value = NodeFactory.createLiteralString(String.valueOf(truth.value()));
            return new FirstRows(List.of("result"), List.of(Map.of("result", value)), 1);
        }
        return result instanceof GraphResult graph
                ? of(graph.graph().stream(), graph.graph().size())
                : of(((RowResult) result).rows());
    }

    private static FirstRows of(RowSet solutions) {
        List<String> columns = solutions.getResultVars().stream().map(Var::getVarName).toList();
        var rows = new ArrayList<Map<String, Node>>();
        int counted = 0;
        while (counted <= MOST_COUNTED && solutions.hasNext()) {
            Binding row = solutions.next();
            counted++;
            if (rows.size() < PageCursor.SIZE) {
                rows.add(row(columns, row));
            }
        }
        return new FirstRows(columns, rows, counted);
    }

    private static Map<String, Node> row(List<String> columns, Binding row) {
        var values = new LinkedHashMap<String, Node>();
        columns.stream()
                .filter(row::contains)
                .forEach(column -> values.put(column, row.get(column)));
        return values;
    }

    private static FirstRows of(Stream<Triple> triples, int counted) {
        List<Map<String, Node>> rows =
                triples.sorted(ORDER).limit(PageCursor.SIZE).map(FirstRows::row).toList();
        return new FirstRows(List.of("subject", "property", "value"), rows, counted);
    }

    private static Map<String, Node> row(Triple triple) {
        var values = new LinkedHashMap<String, Node>();
        values.put("subject", triple.getSubject());
        values.put("property", triple.getPredicate());
        values.put("value", triple.getObject());
        return values;
    }
}
