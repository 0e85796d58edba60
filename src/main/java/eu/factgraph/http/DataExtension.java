package eu.factgraph.http;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import eu.factgraph.page.Language;
import eu.factgraph.page.Pages;
import eu.factgraph.search.Entry;
import eu.factgraph.search.SearchIndex;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;

/** Values of properties for a table of things (Reconciliation Service API 0.2, section 7). */
record DataExtension(SearchIndex index, Pages pages) {

    private static final Gson GSON = new Gson();
    private static final int CELLS = 10_000;
    private static final String LANGUAGE = "lang";
    private static final String ALL = "all";

    private record Query(List<String> ids, List<Property> properties) {}

    private record Property(String id, JsonObject settings) {}

    /** Section 7.1: texts in the first language that there is one in, unless another is wanted. */
    static Map<String, Object> languageSetting() {
        var choices = new ArrayList<Map<String, String>>();
        choices.add(Map.of("name", "all", "value", ALL));
        for (Language language : Language.values()) {
            choices.add(Map.of("name", language.endonym(), "value", language.tag()));
        }
        return Map.of(
                "name",
                LANGUAGE,
                "label",
                "Language of texts",
                "type",
                "select",
                "default",
                Language.EN.tag(),
                "help_text",
                "Where there is no text in it, the first of English, Dutch, French and German is taken.",
                "choices",
                choices);
    }

    /**
     * @throws Problem if it is no such query, or one for too many values
     */
    Map<String, Object> answer(String json) {
        Query query = parsed(json);
        if ((long) query.ids().size() * query.properties().size() > CELLS) {
            throw new Problem(413, "That is more than " + CELLS + " cells; ask for them in parts.");
        }
        var rows = new LinkedHashMap<String, Object>();
        query.ids().forEach(id -> rows.put(id, row(id, query.properties())));
        return Map.of("meta", query.properties().stream().map(this::meta).toList(), "rows", rows);
    }

    private static Query parsed(String json) {
        try {
            Query query = GSON.fromJson(json, Query.class);
            if (query != null && isWhole(query)) {
                return query;
            }
        } catch (JsonParseException | IllegalStateException fault) {
            throw unreadable(fault.getMessage());
        }
        throw unreadable("something is missing");
    }

    private static boolean isWhole(Query query) {
        return query.ids() != null
                && query.properties() != null
                && query.ids().stream().allMatch(id -> id != null)
                && query.properties().stream()
                        .allMatch(property -> property != null && property.id() != null);
    }

    private static Problem unreadable(String why) {
        return new Problem(
                400,
                "The field 'extend' is no query as the Reconciliation Service API 0.2 has it, {\"ids\": [\"…\"], \"properties\": [{\"id\": \"…\"}]}: "
                        + why);
    }

    private Suggesting.Named meta(Property property) {
        return new Suggesting.Named(property.id(), pages.label(index.node(property.id())));
    }

    private Map<String, Object> row(String id, List<Property> properties) {
        var row = new LinkedHashMap<String, Object>();
        Optional<Entry> entry = index.entry(id);
        for (Property property : properties) {
            row.put(
                    property.id(),
                    entry.map(one -> values(one.thing(), property)).orElse(List.of()));
        }
        return row;
    }

    private List<Map<String, Object>> values(Node thing, Property property) {
        var all =
                index.store().dataset().getDefaultGraph().stream(
                                thing, index.node(property.id()), Node.ANY)
                        .map(Triple::getObject)
                        .sorted(NodeCmp::compareRDFTerms)
                        .toList();
        String language = language(property);
        return Stream.concat(
                        all.stream().filter(value -> !isText(value)),
                        texts(all.stream().filter(DataExtension::isText).toList(), language))
                .map(this::value)
                .toList();
    }

    private static String language(Property property) {
        return Optional.ofNullable(property.settings())
                .map(settings -> settings.get(LANGUAGE))
                .filter(setting -> setting.isJsonPrimitive())
                .map(setting -> setting.getAsString())
                .orElse(Language.EN.tag());
    }

    private static boolean isText(Node value) {
        return value.isLiteral() && !value.getLiteralLanguage().isEmpty();
    }

    private static Stream<Node> texts(List<Node> texts, String language) {
        if (language.equals(ALL)) {
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

    /** Section 7.4: things of ours by id, all else by value. */
    private Map<String, Object> value(Node value) {
        if (!value.isLiteral()) {
            return index.entry(value.toString())
                    .filter(entry -> entry.sort() != Entry.Sort.SECTION)
                    .<Map<String, Object>>map(
                            entry -> Map.of("id", entry.iri(), "name", entry.name()))
                    .orElseGet(() -> Map.of("str", value.toString()));
        }
        if (XSDDatatype.XSDdate.equals(value.getLiteralDatatype())) {
            return Map.of("date", value.getLiteralLexicalForm().substring(0, 10) + "T00:00:00Z");
        }
        Object number =
                value.isLiteral() && value.getLiteral().isWellFormed()
                        ? value.getLiteralValue()
                        : null;
        if (number instanceof Integer || number instanceof Long || number instanceof BigInteger) {
            return Map.of("int", number);
        }
        return number instanceof BigDecimal || number instanceof Double || number instanceof Float
                ? Map.of("float", number)
                : Map.of("str", value.getLiteralLexicalForm());
    }
}
