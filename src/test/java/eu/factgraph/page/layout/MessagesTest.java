package eu.factgraph.page.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.QueryFile;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.definition.Panel;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.query.result.QueryResult;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchPropertyFunction;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeUtils;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the pages say is said in each of their languages, and for all that they show. */
class MessagesTest {

    private static final SourceFolders SOURCE = BuiltIn.SOURCE;
    private static final Store STORE = Store.of(BuiltIn.FACTGRAPH, CanonicalNamespace.CANONICAL);
    private static final Store SHAPES =
            Store.of(BuiltIn.SHAPES.named(), CanonicalNamespace.CANONICAL);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void translation_has_the_keys_of_english(Language language) throws IOException {
        var expected = new TreeSet<>(texts(Language.EN).keySet());
        for (String folder : List.of("questions", "panels", "overviews")) {
            titles(folder).forEach(key -> expected.addAll(Set.of(key, key + ".description")));
        }
        titles("gaps").forEach(expected::add);
        assertEquals(lines(expected), lines(new TreeSet<>(texts(language).keySet())));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EN")
    void translation_has_the_placeholders_of_english(Language language) throws IOException {
        Map<String, String> english = texts(Language.EN);
        var faults = new ArrayList<String>();
        texts(language)
                .forEach(
                        (key, text) -> {
                            int here = placeholders(text);
                            int there = placeholders(english.getOrDefault(key, ""));
                            if (here != there) {
                                faults.add(key + ": " + here + " for " + there);
                            }
                        });
        assertEquals(List.of(), faults);
    }

    /** Of a key that stands twice, Java takes the last without a word. */
    @ParameterizedTest
    @EnumSource
    void bundle_has_each_key_once(Language language) throws IOException {
        long written =
                file(language)
                        .lines()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .count();
        assertEquals(texts(language).size(), written);
    }

    /** MessageFormat takes a single apostrophe for a quote, and leaves it and braces out. */
    @ParameterizedTest
    @EnumSource
    void apostrophes_are_doubled(Language language) throws IOException {
        assertEquals(
                List.of(),
                texts(language).entrySet().stream()
                        .filter(entry -> entry.getValue().replace("''", "").contains("'"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** What is the same in two languages was looked at, and stands in a list. */
    @Test
    void texts_equal_to_english_are_listed() throws IOException {
        Map<String, String> english = texts(Language.EN);
        var same = new TreeSet<String>();
        for (Language language : List.of(Language.NL, Language.FR, Language.DE)) {
            texts(language)
                    .forEach(
                            (key, text) -> {
                                if (text.equals(english.get(key))) {
                                    same.add(language.tag() + " " + key);
                                }
                            });
        }
        assertEquals(resource("/words/same.txt"), lines(same));
    }

    @Test
    void every_column_has_a_heading() throws IOException {
        var keys = texts(Language.NL).keySet();
        var missing = new TreeSet<String>();
        questions()
                .forEach(
                        question ->
                                Stream.concat(
                                                question.parameters().keySet().stream()
                                                        .filter(name -> !name.equals(Panel.THIS)),
                                                columns(question).stream())
                                        .map(name -> "column." + name)
                                        .filter(key -> !keys.contains(key))
                                        .forEach(missing::add));
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_property_and_class_has_a_name() {
        Messages words = Messages.in(Language.NL);
        var missing = new TreeSet<String>();
        NamedGraphs factgraph = BuiltIn.FACTGRAPH;
        ChangeDates dates =
                ChangeDates.of(ReleaseHistory.read(factgraph, SOURCE.data()), factgraph);
        Store dated = Store.of(dates.addTo(factgraph), CanonicalNamespace.CANONICAL);
        Stream.concat(dated.dataset().stream(), SHAPES.dataset().stream())
                .filter(quad -> !quad.isDefaultGraph())
                .flatMap(MessagesTest::terms)
                .map(Node::getURI)
                .filter(term -> words.term(term).isEmpty())
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    /** What a query binds as an English word of its own, and no section says. */
    @Test
    void values_made_by_queries_are_translated() throws IOException {
        var keys = texts(Language.NL).keySet();
        var answering =
                new QueryService(
                        STORE.dataset(),
                        STORE.rebasing(),
                        QueryLimits.SERVED,
                        Set.of(),
                        SearchPropertyFunction.registry(new SearchIndex(STORE)));
        var missing = new TreeSet<String>();
        questions()
                .forEach(
                        question ->
                                answering.execute(
                                        answering.parse(question.with(Map.of())),
                                        QueryService.UNSPECIFIED,
                                        (result, out) -> made(result).forEach(missing::add)));
        missing.removeAll(keys);
        assertEquals(Set.of(), missing);
    }

    private static Set<String> made(QueryResult result) {
        var keys = new TreeSet<String>();
        ((QueryResult.RowResult) result)
                .rows()
                .forEachRemaining(
                        row ->
                                row.forEach(
                                        (column, value) -> {
                                            if (isMade(value)) {
                                                keys.add(
                                                        "value."
                                                                + value.getLiteralLexicalForm()
                                                                        .replace(' ', '-'));
                                            }
                                        }));
        return keys;
    }

    private static boolean isMade(Node value) {
        return NodeUtils.isSimpleString(value)
                && value.getLiteralLexicalForm().matches("[a-z][a-z ]*")
                && !STORE.dataset().contains(Node.ANY, Node.ANY, Node.ANY, value);
    }

    private static Stream<Node> terms(Quad quad) {
        return quad.getPredicate().equals(RDF.Nodes.type)
                ? Stream.of(quad.getPredicate(), quad.getObject())
                : Stream.of(quad.getPredicate());
    }

    /** Those that a page shows: a name stands in the link to what it names. */
    private static List<String> columns(Question question) {
        List<String> all = QueryFactory.create(question.with(Map.of())).getResultVars();
        return all.stream()
                .filter(
                        column ->
                                !column.endsWith("Name")
                                        || !all.contains(column.replaceAll("Name$", "")))
                .toList();
    }

    private static Stream<Question> questions() {
        return Stream.concat(
                Question.in(SOURCE.ontology().resolve("questions")).stream(),
                Panel.in(SOURCE.ontology().resolve("panels")).stream().map(Panel::question));
    }

    /** Queries have their English title in their own file. */
    private static Stream<String> titles(String folder) {
        return QueryFile.in(SOURCE.ontology().resolve(folder)).stream()
                .map(file -> "question." + file.name());
    }

    private static int placeholders(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static Map<String, String> texts(Language language) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(file(language)));
        var texts = new HashMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** The file of one language alone, without the English one that stands in for it. */
    private static String file(Language language) throws IOException {
        String name = language == Language.EN ? "Messages" : "Messages_" + language.tag();
        return resource("/eu/factgraph/page/layout/" + name + ".properties");
    }

    private static String resource(String name) throws IOException {
        try (var bytes = MessagesTest.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String lines(Set<String> keys) {
        return keys.stream().map(key -> key + "\n").collect(Collectors.joining());
    }
}
