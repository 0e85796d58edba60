package eu.factgraph.export;

import static org.apache.jena.graph.GraphUtil.addInto;

import eu.factgraph.export.CsvwMetadata.ColumnDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/**
 * A table of the resources of one class, one per row.
 *
 * @param types the classes that all rows have
 * @param statements all others
 */
record ClassTable(
        String name,
        String title,
        List<Node> rows,
        List<Node> types,
        Graph statements,
        List<TableColumn> columns) {

    static final String SECTIONS = "sections";

    private static final String ID = "id";

    static ClassTable of(String name, String title, Graph graph, PrefixMapping prefixes) {
        List<Node> rows = sorted(graph.stream().map(Triple::getSubject));
        List<Node> types =
                sorted(
                        graph.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                                .map(Triple::getObject)
                                .filter(
                                        type ->
                                                rows.stream()
                                                        .allMatch(
                                                                row ->
                                                                        G.isOfType(
                                                                                graph, row,
                                                                                type))));
        Graph statements = GraphFactory.createGraphMem();
        addInto(statements, graph);
        types.forEach(type -> statements.remove(Node.ANY, RDF.Nodes.type, type));
        return new ClassTable(
                name, title, rows, types, statements, TableColumn.of(statements, prefixes));
    }

    /** The links of the rows, without the classes that all rows have. */
    Stream<Triple> links() {
        return statements.stream().filter(statement -> ColumnType.of(statement).isLink());
    }

    CsvFile csvFile(CellLabels labels, SourceSections sources) {
        var descriptions = new ArrayList<ColumnDescription>();
        descriptions.add(ColumnDescription.suppressed(ID));
        columns.forEach(column -> descriptions.add(column.description()));
        descriptions.add(ColumnDescription.list(SECTIONS, null));
        types.forEach(
                type ->
                        descriptions.add(
                                ColumnDescription.constant(RDF.type.getURI(), type.getURI())));
        return CsvFile.of(
                name,
                title,
                List.of(ID),
                "{+" + ID + "}",
                descriptions,
                rows.stream().map(row -> cells(row, labels, sources)).toList());
    }

    private List<String> cells(Node row, CellLabels labels, SourceSections sources) {
        var cells = new ArrayList<String>();
        cells.add(row.getURI());
        columns.forEach(column -> cells.add(column.cell(statements, row, labels)));
        cells.add(sources.of(row));
        return cells;
    }

    private static List<Node> sorted(Stream<Node> nodes) {
        return nodes.distinct().sorted((Comparator<Node>) NodeCmp::compareRDFTerms).toList();
    }
}
