package eu.factgraph.export;

import eu.factgraph.export.CsvwMetadata.ColumnDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
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
        List<Node> types = commonTypes(graph, rows);
        Graph statements = GraphFactory.createGraphMem();
        graph.stream()
                .filter(triple -> !isType(triple) || !types.contains(triple.getObject()))
                .forEach(statements::add);
        return new ClassTable(
                name, title, rows, types, statements, TableColumn.of(rows, statements, prefixes));
    }

    private static List<Node> commonTypes(Graph graph, List<Node> rows) {
        return rows.isEmpty()
                ? List.of()
                : sorted(
                        G.listSP(graph, rows.get(0), RDF.Nodes.type).stream()
                                .filter(
                                        type ->
                                                rows.stream()
                                                        .allMatch(row -> has(graph, row, type))));
    }

    private static boolean has(Graph graph, Node row, Node type) {
        return graph.contains(row, RDF.Nodes.type, type);
    }

    private static boolean isType(Triple triple) {
        return triple.getPredicate().equals(RDF.Nodes.type);
    }

    /** The links of a row, without the classes that all rows have. */
    Stream<Triple> links(Node row) {
        return statements.stream(row, Node.ANY, Node.ANY)
                .filter(statement -> ColumnType.of(statement).isLink());
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
                () -> Iter.map(rows.iterator(), row -> cells(row, labels, sources)));
    }

    private List<String> cells(Node row, CellLabels labels, SourceSections sources) {
        var cells = new ArrayList<String>();
        cells.add(row.getURI());
        var values = TableColumn.values(statements, row);
        columns.forEach(column -> cells.add(column.cell(values, labels)));
        cells.add(sources.of(row));
        return cells;
    }

    private static List<Node> sorted(Stream<Node> nodes) {
        return nodes.distinct().sorted((Comparator<Node>) NodeCmp::compareRDFTerms).toList();
    }
}
