package eu.factgraph.query;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.sparql.vocabulary.ResultSetGraphVocab;
import org.apache.jena.vocabulary.RDF;

/**
 * Rows as statements, in the vocabulary that the W3C tests of SPARQL use for results
 * (http://www.w3.org/2001/sw/DataAccess/tests/result-set). Rows and cells are parts of the address,
 * so that no node is blank.
 */
public final class ResultGraph {

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Node whole;

    private ResultGraph(String address) {
        whole = NodeFactory.createURI(address);
    }

    /**
     * @param address of the answer, without a fragment
     */
    public static Graph of(RowSet rows, String address) {
        var result = new ResultGraph(address);
        result.add(result.whole, RDF.type.asNode(), ResultSetGraphVocab.ResultSet.asNode());
        rows.getResultVars()
                .forEach(
                        column ->
                                result.add(
                                        result.whole,
                                        ResultSetGraphVocab.resultVariable.asNode(),
                                        text(column.getVarName())));
        int number = 0;
        while (rows.hasNext()) {
            number++;
            result.row(number, rows.next());
        }
        return result.graph;
    }

    private void row(int number, Binding cells) {
        Node row = part("row-" + number);
        add(whole, ResultSetGraphVocab.solution.asNode(), row);
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
        return NodeFactory.createURI(whole.getURI() + "#" + name);
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(subject, predicate, object);
    }

    private static Node text(String words) {
        return NodeFactory.createLiteralString(words);
    }
}
