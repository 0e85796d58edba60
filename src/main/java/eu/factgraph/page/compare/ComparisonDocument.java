package eu.factgraph.page.compare;

import com.google.gson.Gson;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.page.layout.DisplayLabel;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * A comparison as JSON.
 *
 * @param lang of names without a language of their own
 * @param query that has these answers
 */
record ComparisonDocument(
        String topic,
        String title,
        String note,
        String lang,
        List<CountryColumn> countries,
        List<TopicRow> rows,
        String query) {

    private static final Gson GSON = new Gson();

    /**
     * @param sheet its IRI; without a factsheet it is missing, like edition and status
     */
    record CountryColumn(String code, String name, Integer edition, String status, String sheet) {}

    /**
     * @param iri missing if the row is no resource
     * @param heading its path in the outline of the factsheets, if it is a heading
     */
    record TopicRow(String iri, String heading, String name, List<CountryCell> cells) {}

    /**
     * @param state value, nothing-reported, not-in-graph or no-sheet
     * @param sections without a value, those that say so
     */
    record CountryCell(
            String country, String state, List<StatedValue> values, List<String> sections) {}

    /**
     * @param iri missing if the value is a literal
     * @param value of a literal
     * @param details what qualifies the value
     */
    record StatedValue(
            String iri,
            String value,
            String name,
            String lang,
            Map<String, List<String>> details,
            List<String> sections) {}

    static String json(ComparisonResult result) {
        var context = result.labels().context();
        return GSON.toJson(
                new ComparisonDocument(
                        result.comparison().name(),
                        result.comparison().title(context.visitor().language()),
                        context.message("compare.note"),
                        context.lang(),
                        result.countries().stream().map(ComparisonDocument::column).toList(),
                        result.rows().stream().map(row -> row(result, row)).toList(),
                        result.query()));
    }

    private static CountryColumn column(ComparedCountry country) {
        return country.hasSheet()
                ? new CountryColumn(
                        country.code(),
                        country.name().text(),
                        country.edition().year(),
                        (country.isDraft() ? EditionStatus.DRAFTED : EditionStatus.REVIEWED)
                                .token(),
                        country.sheet().getURI())
                : new CountryColumn(country.code(), country.name().text(), null, null, null);
    }

    private static TopicRow row(ComparisonResult result, ComparedRow row) {
        Node node = row.node();
        return new TopicRow(
                node != null && node.isURI() ? node.getURI() : null,
                row.path().isEmpty() ? null : row.path(),
                result.labels().row(row).text(),
                IntStream.range(0, row.cells().size())
                        .mapToObj(
                                column ->
                                        cell(
                                                result.labels(),
                                                result.countries().get(column).code(),
                                                row.cells().get(column)))
                        .toList());
    }

    private static CountryCell cell(ComparisonLabels labels, String country, ComparedCell cell) {
        return new CountryCell(
                country,
                cell.state().key(),
                cell.values().stream().map(value -> value(labels, value)).toList(),
                texts(cell.sections()));
    }

    private static StatedValue value(ComparisonLabels labels, ComparedValue value) {
        var details = new LinkedHashMap<String, List<String>>();
        value.details().forEach((column, nodes) -> details.put(column, texts(nodes)));
        DisplayLabel label = labels.value(value);
        boolean isLink = value.node().isURI();
        return new StatedValue(
                isLink ? value.node().getURI() : null,
                isLink ? null : value.node().getLiteralLexicalForm(),
                label.text(),
                label.lang(),
                details,
                texts(value.sections()));
    }

    /** IRIs, or the lexical forms of literals. */
    private static List<String> texts(Collection<Node> nodes) {
        return nodes.stream()
                .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                .toList();
    }
}
