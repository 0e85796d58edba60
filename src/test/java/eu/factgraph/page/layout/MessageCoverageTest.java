package eu.factgraph.page.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeUtils;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** The terms, columns and values of the data have texts in the messages. */
class MessageCoverageTest {

    private static final SourceFolders SOURCE = BuiltIn.SOURCE;
    private static final Store STORE = Store.of(BuiltIn.FACTGRAPH, CanonicalNamespace.CANONICAL);
    private static final Store SHAPES =
            Store.of(BuiltIn.SHAPES.named(), CanonicalNamespace.CANONICAL);

    @Test
    void every_column_has_a_heading() throws IOException {
        var keys = MessagesTest.texts(Language.NL).keySet();
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
        ChangeDates dates = ChangeDates.of(ReleaseHistory.read(SOURCE.data()), factgraph);
        Store dated = Store.of(dates.addTo(factgraph), CanonicalNamespace.CANONICAL);
        Stream.concat(dated.dataset().stream(), SHAPES.dataset().stream())
                .filter(quad -> !quad.isDefaultGraph())
                .flatMap(MessageCoverageTest::terms)
                .map(Node::getURI)
                .filter(term -> words.term(term).isEmpty())
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    /** English text that a query makes and no section states. */
    @Test
    void values_made_by_queries_are_translated() throws IOException {
        var keys = MessagesTest.texts(Language.NL).keySet();
        var answering =
                new QueryService(
                        STORE.dataset(),
                        STORE.rebasing(),
                        QueryLimits.SERVED,
                        Set.of(),
                        SearchPropertyFunction.registry(SearchIndex.of(STORE)));
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

    /** The columns of a page: names are in the links of their resources. */
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
}
