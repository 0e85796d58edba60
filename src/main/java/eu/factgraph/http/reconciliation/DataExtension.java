package eu.factgraph.http.reconciliation;

import eu.factgraph.dataset.Language;
import eu.factgraph.http.message.Problem;
import eu.factgraph.page.Pages;
import eu.factgraph.query.Cancellation;
import eu.factgraph.search.IndexedResource;
import eu.factgraph.search.SearchIndex;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.XSD;

/**
 * Values of properties for a table of things (Reconciliation Service API 0.2, section 7).
 *
 * @param reader language of names and texts where a property does not choose one
 */
record DataExtension(SearchIndex index, Pages pages, Language reader) {

    private static final int CELLS = 10_000;

    /** A date as the protocol and clients read it: four digits for the year. */
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d).*");

    /** Section 7.4. */
    record ExtendedColumns(
            List<SuggestService.NamedEntity> meta, Map<String, Map<String, List<Object>>> rows) {}

    /**
     * @throws Problem if it is no such query, or one for too many values
     */
    ExtendedColumns answer(String json) {
        ExtensionQuery query = ExtensionQuery.of(json, reader);
        if ((long) query.ids().size() * query.properties().size() > CELLS) {
            throw new Problem(413, "That is more than " + CELLS + " cells; ask for them in parts.");
        }
        var rows = new LinkedHashMap<String, Map<String, List<Object>>>();
        query.ids().forEach(id -> rows.put(id, row(id, query.properties())));
        return new ExtendedColumns(query.properties().stream().map(this::meta).toList(), rows);
    }

    private SuggestService.NamedEntity meta(ExtensionQuery.RequestedProperty property) {
        return new SuggestService.NamedEntity(
                property.id(), pages.label(index.node(property.id()), reader));
    }

    private Map<String, List<Object>> row(
            String id, List<ExtensionQuery.RequestedProperty> properties) {
        var row = new LinkedHashMap<String, List<Object>>();
        Optional<IndexedResource> entry = index.entry(id);
        for (ExtensionQuery.RequestedProperty property : properties) {
            row.put(
                    property.id(),
                    entry.map(one -> values(one.thing(), property)).orElse(List.of()));
        }
        return row;
    }

    private List<Object> values(Node thing, ExtensionQuery.RequestedProperty property) {
        Cancellation.check();
        var all =
                index.store().dataset().getDefaultGraph().stream(
                                thing, index.node(property.id()), Node.ANY)
                        .map(Triple::getObject)
                        .sorted(NodeCmp::compareRDFTerms)
                        .toList();
        return Stream.concat(
                        all.stream().filter(value -> !isText(value)),
                        texts(
                                all.stream().filter(DataExtension::isText).toList(),
                                property.language()))
                .limit(property.limit())
                .map(value -> value(value, Language.of(property.language()).orElse(reader)))
                .toList();
    }

    private static boolean isText(Node value) {
        return value.isLiteral() && !value.getLiteralLanguage().isEmpty();
    }

    private static Stream<Node> texts(List<Node> texts, String language) {
        if (language.equals(PropertySetting.ALL)) {
            return texts.stream();
        }
        Optional<String> chosen =
                texts.stream()
                        .map(Node::getLiteralLanguage)
                        .min(Comparator.comparingInt(tag -> rank(tag, language)));
        return texts.stream()
                .filter(text -> chosen.filter(text.getLiteralLanguage()::equals).isPresent());
    }

    private static int rank(String tag, String wanted) {
        if (tag.equals(wanted)) {
            return -1;
        }
        int place = Language.tags().indexOf(tag);
        return place < 0 ? Language.values().length : place;
    }

    /** Section 7.4: things of ours by id, classes and the like by name, all else by value. */
    private Object value(Node value, Language language) {
        if (value.isLiteral()) {
            return literal(value);
        }
        return index.entry(value.toString())
                .filter(entry -> entry.sort() != IndexedResource.EntryType.SECTION)
                .<Object>map(
                        entry ->
                                new SuggestService.NamedEntity(
                                        entry.iri(), entry.name(language.tag())))
                .orElseGet(
                        () -> Map.of("str", pages.name(value, language).orElse(value.toString())));
    }

    /** As text where JSON, or the protocol, has no such number or date. */
    private static Object literal(Node value) {
        String text = value.getLiteralLexicalForm();
        if (!value.getLiteral().isWellFormed()) {
            return Map.of("str", text);
        }
        String type = value.getLiteralDatatypeURI();
        var date = DATE.matcher(text);
        if (type.equals(XSD.date.getURI()) && date.matches()) {
            return Map.of("date", date.group(1) + "T00:00:00Z");
        }
        Object number = value.getLiteralValue();
        if (number instanceof Integer || number instanceof Long || number instanceof BigInteger) {
            return Map.of("int", number);
        }
        return number instanceof BigDecimal || isFinite(number)
                ? Map.of("float", number)
                : Map.of("str", text);
    }

    private static boolean isFinite(Object number) {
        return number instanceof Double one && Double.isFinite(one)
                || number instanceof Float other && Float.isFinite(other);
    }
}
