package eu.factgraph.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * A column of a table. Several values of a text are as many columns, for not every CSVW tool knows
 * cells that hold several; several links are one cell of labels, for a cell has one address at most
 * and the links have a table of their own.
 *
 * @param place which of several values it holds, from 0
 */
record TableColumn(String name, ColumnType form, int place) {

    /** Columns for all that is said in {@code statements}, and for nothing else. */
    static List<TableColumn> of(Graph statements, PrefixMapping prefixes) {
        Map<ColumnType, Integer> most = new TreeMap<>(ColumnType.ORDER);
        statements.stream()
                .collect(
                        Collectors.groupingBy(
                                Triple::getSubject,
                                Collectors.groupingBy(
                                        ColumnType::of, Collectors.summingInt(statement -> 1))))
                .values()
                .forEach(row -> row.forEach((form, count) -> most.merge(form, count, Math::max)));
        var columns = new ArrayList<TableColumn>();
        most.forEach(
                (form, count) -> {
                    String name = name(form, most.keySet(), prefixes);
                    for (int place = 0; place < (form.isLink() ? 1 : count); place++) {
                        columns.add(
                                new TableColumn(
                                        place == 0 ? name : name + "_" + (place + 1), form, place));
                    }
                });
        return columns;
    }

    /** The property's name and the form's suffix; more only where two would have one name. */
    private static String name(
            ColumnType form, Collection<ColumnType> all, PrefixMapping prefixes) {
        var namesakes =
                all.stream()
                        .filter(other -> !other.equals(form) && plain(other).equals(plain(form)))
                        .map(ColumnType::property)
                        .toList();
        String qname = prefixes.qnameFor(form.property().getURI());
        boolean foreign = namesakes.stream().anyMatch(other -> !other.equals(form.property()));
        String before =
                foreign && qname != null ? qname.substring(0, qname.indexOf(':')) + "_" : "";
        String after = namesakes.contains(form.property()) ? "_" + form.kind() : "";
        return (before + plain(form) + after).replace('-', '_');
    }

    private static String plain(ColumnType form) {
        return form.local() + form.suffix();
    }

    /** What stands in the row of {@code thing}; {@code null} for nothing. */
    String cell(Graph statements, Node thing, CellLabels labels) {
        var values =
                statements.stream(thing, form.property(), Node.ANY)
                        .filter(statement -> ColumnType.of(statement).equals(form))
                        .map(Triple::getObject)
                        .sorted(NodeCmp::compareRDFTerms)
                        .toList();
        if (form.isLink()) {
            return values.isEmpty()
                    ? null
                    : values.stream()
                            .map(labels::of)
                            .sorted()
                            .collect(Collectors.joining(CsvwMetadata.SEPARATOR));
        }
        return place < values.size() ? values.get(place).getLiteralLexicalForm() : null;
    }

    CsvwMetadata.ColumnDescription description() {
        String property = form.property().getURI();
        return form.isLink()
                ? CsvwMetadata.ColumnDescription.several(name, property)
                : CsvwMetadata.ColumnDescription.text(
                        name,
                        property,
                        form.language().isEmpty() ? null : form.language(),
                        form.csvwDatatype());
    }
}
