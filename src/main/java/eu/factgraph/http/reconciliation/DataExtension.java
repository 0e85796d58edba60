package eu.factgraph.http.reconciliation;

import eu.factgraph.dataset.Language;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.reconciliation.ExtensionQuery.RequestedProperty;
import eu.factgraph.http.reconciliation.SuggestService.NamedEntity;
import eu.factgraph.page.Pages;
import eu.factgraph.query.limit.Cancellation;
import eu.factgraph.search.IndexedResource;
import eu.factgraph.search.IndexedResource.ResourceType;
import eu.factgraph.search.SearchIndex;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.XSD;

/**
 * Values of properties for a list of entities (Reconciliation Service API 0.2, section 7).
 *
 * @param defaultLanguage of names and texts, for properties without the setting
 */
record DataExtension(SearchIndex index, Pages pages, Language defaultLanguage) {

    private static final int MAX_CELLS = 10_000;

    /** Clients expect four digits for the year. */
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d).*");

    /** Section 7.4. */
    record ExtendedColumns(List<NamedEntity> meta, Map<String, Map<String, List<Object>>> rows) {}

    /**
     * @throws Problem if the query is invalid, or requests too many cells
     */
    ExtendedColumns extend(String json) {
        ExtensionQuery query = ExtensionQuery.of(json, defaultLanguage);
        if ((long) query.ids().size() * query.properties().size() > MAX_CELLS) {
            throw new Problem(
                    413, "The request is for more than " + MAX_CELLS + " cells; send it in parts.");
        }
        var rows = new LinkedHashMap<String, Map<String, List<Object>>>();
        query.ids().forEach(id -> rows.put(id, row(id, query.properties())));
        return new ExtendedColumns(query.properties().stream().map(this::meta).toList(), rows);
    }

    private NamedEntity meta(RequestedProperty property) {
        return new NamedEntity(
                property.id(), pages.label(index.node(property.id()), defaultLanguage));
    }

    private Map<String, List<Object>> row(String id, List<RequestedProperty> properties) {
        var row = new LinkedHashMap<String, List<Object>>();
        var thing = index.resource(id).map(IndexedResource::node);
        properties.forEach(
                one -> row.put(one.id(), thing.map(node -> values(node, one)).orElse(List.of())));
        return row;
    }

    private List<Object> values(Node thing, RequestedProperty property) {
        Cancellation.check();
        Graph graph = index.store().dataset().getDefaultGraph();
        Language language = Language.of(property.language()).orElse(defaultLanguage);
        var values =
                G.listSP(graph, thing, index.node(property.id())).stream()
                        .sorted(NodeCmp::compareRDFTerms)
                        .collect(Collectors.partitioningBy(DataExtension::isText));
        return Stream.concat(
                        values.get(false).stream(), texts(values.get(true), property.language()))
                .limit(property.limit())
                .map(value -> value(value, language))
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
                        .min(Comparator.comparingInt(tag -> Language.rank(tag, language)));
        return texts.stream()
                .filter(text -> chosen.filter(text.getLiteralLanguage()::equals).isPresent());
    }

    /** Section 7.4: entities by id, other named resources such as classes by name. */
    private Object value(Node value, Language language) {
        if (value.isLiteral()) {
            return literal(value);
        }
        return index.resource(value.toString())
                .filter(entry -> entry.type() != ResourceType.SECTION)
                .<Object>map(entry -> new NamedEntity(entry.iri(), entry.name(language.tag())))
                .orElseGet(
                        () -> Map.of("str", pages.name(value, language).orElse(value.toString())));
    }

    /** As a string where JSON or the protocol cannot represent the number or date. */
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
        return number instanceof Double real && Double.isFinite(real)
                || number instanceof Float single && Float.isFinite(single);
    }
}
