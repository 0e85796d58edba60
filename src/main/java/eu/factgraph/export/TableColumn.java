package eu.factgraph.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import eu.factgraph.export.CsvwMetadata.ColumnDescription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * A column of a table. Literals have a column per value, because not every CSVW tool supports
 * several values in a cell. Links are one cell of labels, because they have a table of their own.
 *
 * @param index of the value, from 0
 */
record TableColumn(String name, ColumnType type, int index) {

    /** The columns that the statements of all rows need. */
    static List<TableColumn> of(List<Node> rows, Graph statements, PrefixMapping prefixes) {
        Map<ColumnType, Integer> counts = new TreeMap<>(ColumnType.ORDER);
        for (Node row : rows) {
            values(statements, row)
                    .forEach((type, values) -> counts.merge(type, values.size(), Math::max));
        }
        var columns = new ArrayList<TableColumn>();
        counts.forEach(
                (type, count) -> {
                    String name = name(type, counts.keySet(), prefixes);
                    for (int index = 0; index < (type.isLink() ? 1 : count); index++) {
                        String suffix = index == 0 ? "" : "_" + (index + 1);
                        columns.add(new TableColumn(name + suffix, type, index));
                    }
                });
        return columns;
    }

    /** The property's name and the type's suffix, extended only if another column has that name. */
    private static String name(
            ColumnType type, Collection<ColumnType> all, PrefixMapping prefixes) {
        String shortName = type.shortName();
        var namesakes =
                all.stream()
                        .filter(other -> !other.equals(type) && other.shortName().equals(shortName))
                        .map(ColumnType::property)
                        .toList();
        String qname = prefixes.qnameFor(type.property().getURI());
        boolean shared = namesakes.stream().anyMatch(other -> !other.equals(type.property()));
        String before = shared && qname != null ? qname.substring(0, qname.indexOf(':')) + "_" : "";
        String after = namesakes.contains(type.property()) ? "_" + type.typeName() : "";
        return (before + shortName + after).replace('-', '_');
    }

    /** The values of a row. */
    static Map<ColumnType, List<Node>> values(Graph statements, Node row) {
        return statements.stream(row, Node.ANY, Node.ANY)
                .collect(groupingBy(ColumnType::of, mapping(Triple::getObject, toList())));
    }

    /** The cell of a row with these values; {@code null} if empty. */
    String cell(Map<ColumnType, List<Node>> row, CellLabels labels) {
        var values =
                row.getOrDefault(type, List.of()).stream()
                        .sorted(NodeCmp::compareRDFTerms)
                        .toList();
        if (type.isLink()) {
            return values.isEmpty()
                    ? null
                    : values.stream()
                            .map(labels::of)
                            .sorted()
                            .collect(joining(CsvwMetadata.SEPARATOR));
        }
        return index < values.size() ? values.get(index).getLiteralLexicalForm() : null;
    }

    ColumnDescription description() {
        String property = type.property().getURI();
        String language = type.language().isEmpty() ? null : type.language();
        return type.isLink()
                ? ColumnDescription.list(name, property)
                : ColumnDescription.text(name, property, language, type.csvwDatatype());
    }
}
