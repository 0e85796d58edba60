package eu.factgraph.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Selection;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.query.definition.GoldenRows;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.result.QueryResult;
import eu.factgraph.query.result.ResultSetWriter;
import eu.factgraph.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Engines of others answer the questions as ours does, once Belgium 2019 has been published to
 * them, with the union of all graphs as their default graph. What an engine answers otherwise is
 * listed with the reason in {@code publishing/{engine}-differences.tsv}.
 */
class PublishedQuestionsTest {

    private static final Selection BELGIUM = Selection.only(new Edition("be", 2019));
    private static final Path LISTS = Path.of("src/test/resources/publishing");

    private static final Duration LONG = Duration.ofSeconds(20);

    /** For what never ends. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir Path folder;

    @Test
    void fuseki_answers_all_questions_as_ours() throws Exception {
        try (var engine = EngineProcess.fuseki(folder)) {
            assertAnswers(engine, "fuseki");
        }
    }

    @Test
    void virtuoso_answers_questions_as_ours_but_for_listed_differences() throws Exception {
        try (var engine = EngineProcess.virtuoso(folder)) {
            assertAnswers(engine, "virtuoso");
        }
    }

    private static void assertAnswers(EngineProcess engine, String name) throws Exception {
        SelectedGraphs selected =
                SelectedGraphs.of(
                        Store.of(BuiltIn.FACTGRAPH, CanonicalNamespace.CANONICAL).select(BELGIUM),
                        "unreleased");
        var credentials =
                Credentials.of(
                        Map.of(
                                Credentials.USER, engine.user(),
                                Credentials.PASSWORD, engine.password()));
        try (var store = new GraphStore(engine.addresses(), credentials, Duration.ofMinutes(2))) {
            var publisher = new Publisher(store, selected, (done, all) -> {});
            PublicationPlan first = publisher.publish(false);
            assertEquals(first.manifest().graphs(), first.written());
            PublicationPlan second = publisher.publish(false);
            assertEquals(List.of(), second.changed());
            var check = PublicationCheck.of(store, selected, (done, all) -> {});
            assertTrue(check.isSame(), check.text());
            TreeMap<String, String> listed = listed(name);
            assertEquals(listed, differing(engine, listed));
        }
    }

    /** The kinds of differences by question. */
    private static TreeMap<String, String> differing(
            EngineProcess engine, Map<String, String> listed) throws IOException {
        var differing = new TreeMap<String, String>();
        for (Question question : Question.in(BuiltIn.SOURCE.ontology().resolve("questions"))) {
            List<String> expected = GoldenRows.of(question.name()).rows();
            String difference = difference(expected, () -> lines(engine, question, listed));
            if (!difference.isEmpty()) {
                differing.put(question.name(), difference);
            }
        }
        return differing;
    }

    /**
     * Empty if there is none. Rows are compared without their order, because engines collate texts
     * each in their own way.
     */
    private static String difference(List<String> expected, Supplier<List<String>> answer) {
        List<String> actual;
        try {
            actual = answer.get();
        } catch (QueryException refused) {
            return refused instanceof QueryExceptionHTTP http && http.getStatusCode() > 0
                    ? "refused"
                    : "late";
        }
        if (actual.stream().sorted().toList().equals(expected.stream().sorted().toList())) {
            return "";
        }
        boolean isSameSet = Set.copyOf(actual).equals(Set.copyOf(expected));
        return isSameSet ? "repeated" : "other";
    }

    private static List<String> lines(
            EngineProcess engine, Question question, Map<String, String> listed) {
        Duration patience = "late".equals(listed.get(question.name())) ? SHORT : LONG;
        var csv = new ByteArrayOutputStream();
        try (QueryExecHTTP execution =
                QueryExecHTTP.service(engine.query())
                        .query(question.with(Map.of()))
                        .timeout(patience.toMillis())
                        .build()) {
            RowSet rows = execution.select();
            var canonical = Iter.map(rows, PublishedQuestionsTest::canonical);
            ResultSetWriter.write(
                    new QueryResult.RowResult(RowSetStream.create(rows.getResultVars(), canonical)),
                    "text/csv",
                    csv);
        }
        String text = csv.toString(StandardCharsets.UTF_8);
        return text.replace("\r\n", "\n").lines().toList();
    }

    /** Numbers have one form; some engines write 117.0 for 117. */
    private static Binding canonical(Binding row) {
        var canonical = BindingFactory.builder();
        row.forEach(
                (name, node) ->
                        canonical.add(
                                name,
                                node.isLiteral()
                                                && node.getLiteralDatatype()
                                                        .equals(XSDDatatype.XSDdecimal)
                                        ? LexicalForms.normal(node)
                                        : node));
        return canonical.build();
    }

    /** The questions of a file with lines of a name, a kind and a reason, by tabs. */
    private static TreeMap<String, String> listed(String engine) throws IOException {
        var listed = new TreeMap<String, String>();
        Path file = LISTS.resolve(engine + "-differences.tsv");
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] cells = line.split("\t");
            listed.put(cells[0], cells[1]);
        }
        return listed;
    }
}
