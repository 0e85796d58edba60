package eu.factgraph.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.quads.QuadViews;
import eu.factgraph.query.limit.Deadline;
import eu.factgraph.query.limit.MemoryBudget;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/**
 * The engine returns the same rows, including duplicates, as the reference evaluator. {@code
 * -Dfactgraph.queries} sets the number of queries, {@code -Dfactgraph.seed} the first seed.
 */
class RandomQueriesTest {

    private static final DatasetGraph ODDITIES = oddities();
    private static final DatasetGraph STORED = QuadViews.of(ODDITIES);

    private static DatasetGraph oddities() {
        var dataset = new DatasetGraphMapLink(GraphFactory.createDefaultGraph());
        RDFDataMgr.read(dataset, "src/test/resources/engine/oddities.trig");
        return dataset;
    }

    @Test
    void random_query_returns_the_rows_of_the_reference_evaluator() {
        queries()
                .forEach(
                        query ->
                                assertEquals(
                                        expected(query),
                                        rows(query, engine(), ODDITIES),
                                        () -> query.toString()));
    }

    @Test
    void random_query_returns_the_same_rows_from_an_image_of_the_dataset() {
        queries()
                .forEach(
                        query ->
                                assertEquals(
                                        expected(query),
                                        rows(query, engine(), STORED),
                                        () -> query.toString()));
    }

    private static List<Query> queries() {
        long first = Long.getLong("factgraph.seed", 1);
        long count = Long.getLong("factgraph.queries", 1000);
        List<Query> queries =
                LongStream.range(first, first + count)
                        .mapToObj(seed -> new RandomQuery(seed).text())
                        .flatMap(text -> valid(text).stream())
                        .toList();
        assertTrue(queries.size() > count / 2, queries.size() + " queries are valid");
        return queries;
    }

    /** BIND to a variable that is in scope already is a syntax error. */
    private static List<Query> valid(String text) {
        try {
            Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            query.ensureResultVars();
            return List.of(query);
        } catch (QueryException invalid) {
            return List.of();
        }
    }

    private static Map<String, Long> expected(Query query) {
        return rows(query, ReferenceEvaluator::new, ODDITIES);
    }

    private static OpExecutorFactory engine() {
        return new QueryEngine(new MemoryBudget(Long.MAX_VALUE, Deadline.in(Duration.ofDays(1))));
    }

    private static Map<String, Long> rows(
            Query query, OpExecutorFactory evaluation, DatasetGraph dataset) {
        try (QueryExec run =
                QueryExec.dataset(dataset)
                        .query(query)
                        .set(ARQConstants.sysOptimizerFactory, QueryEngine.UNCHANGED)
                        .set(ARQConstants.sysOpExecutorFactory, evaluation)
                        .build()) {
            return counted(run.select(), query.getProjectVars());
        }
    }

    private static Map<String, Long> counted(Iterator<Binding> rows, List<Var> names) {
        var counted = new TreeMap<String, Long>();
        rows.forEachRemaining(
                row ->
                        counted.merge(
                                names.stream()
                                        .map(name -> name + "=" + row.get(name))
                                        .collect(Collectors.joining(" ")),
                                1L,
                                Long::sum));
        return counted;
    }
}
