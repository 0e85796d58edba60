package eu.factgraph.query.result;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;
import org.apache.jena.vocabulary.RDF;

/**
 * A result set as RDF, in the vocabulary of W3C's SPARQL tests
 * (http://www.w3.org/2001/sw/DataAccess/tests/result-set). Rows and cells have IRIs with fragments
 * rather than blank nodes.
 */
public final class ResultSetGraph {

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Node resultSet;

    private ResultSetGraph(String address) {
        resultSet = NodeFactory.createURI(address);
    }

    /**
     * @param address the IRI of the result set, without a fragment
     */
    public static Graph of(RowSet rows, String address) {
        var result = new ResultSetGraph(address);
        result.add(result.resultSet, RDF.type.asNode(), ResultSetGraphVocab.ResultSet.asNode());
        for (Var column : rows.getResultVars()) {
            Node property = ResultSetGraphVocab.resultVariable.asNode();
            result.add(result.resultSet, property, text(column.getVarName()));
        }
        for (int number = 1; rows.hasNext(); number++) {
            result.addRow(number, rows.next());
        }
        return result.graph;
    }

    private void addRow(int number, Binding cells) {
        Node row = part("row-" + number);
        add(resultSet, ResultSetGraphVocab.solution.asNode(), row);
        add(row, RDF.type.asNode(), ResultSetGraphVocab.ResultSolution.asNode());
        add(row, ResultSetGraphVocab.index.asNode(), NodeFactoryExtra.intToNode(number));
        cells.forEach(
                (column, value) -> {
                    Node cell = part("row-" + number + "-" + column.getVarName());
                    add(row, ResultSetGraphVocab.binding.asNode(), cell);
                    add(cell, RDF.type.asNode(), ResultSetGraphVocab.ResultBinding.asNode());
                    add(cell, ResultSetGraphVocab.variable.asNode(), text(column.getVarName()));
                    add(cell, ResultSetGraphVocab.value.asNode(), value);
                });
    }

    private Node part(String name) {
        return NodeFactory.createURI(resultSet.getURI() + "#" + name);
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(subject, predicate, object);
    }

    private static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }
}
