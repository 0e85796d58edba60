package eu.factgraph.query.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
 * The engine gives the rows of an evaluation without any plan, duplicates counted. {@code
 * -Dfactgraph.queries=100000} tries so many queries, {@code -Dfactgraph.seed=N} others than the
 * usual ones.
 */
class RandomQueriesTest {

    private static final DatasetGraph ODDITIES = oddities();

    private static DatasetGraph oddities() {
        var dataset = new DatasetGraphMapLink(GraphFactory.createDefaultGraph());
        RDFDataMgr.read(dataset, "src/test/resources/engine/oddities.trig");
        return dataset;
    }

    @Test
    void random_query_gives_the_rows_of_the_definition() {
        long first = Long.getLong("factgraph.seed", 1);
        long count = Long.getLong("factgraph.queries", 600);
        List<Query> queries =
                LongStream.range(first, first + count)
                        .mapToObj(seed -> new RandomQuery(seed).text())
                        .flatMap(text -> valid(text).stream())
                        .toList();
        assertTrue(queries.size() > count / 2, queries.size() + " queries are valid");
        queries.forEach(
                query ->
                        assertEquals(
                                defined(query), rows(query, engine()), () -> query.toString()));
    }

    /** BIND may meet a variable that stands before it: such a query is none. */
    private static List<Query> valid(String text) {
        try {
            Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
            query.ensureResultVars();
            return List.of(query);
        } catch (QueryException invalid) {
            return List.of();
        }
    }

    private static Map<String, Long> defined(Query query) {
        return rows(query, Naive::new);
    }

    private static OpExecutorFactory engine() {
        return new Engine(new MemoryBudget(Long.MAX_VALUE, () -> {}, IllegalStateException::new));
    }

    private static Map<String, Long> rows(Query query, OpExecutorFactory evaluation) {
        try (QueryExec run =
                QueryExec.dataset(ODDITIES)
                        .query(query)
                        .set(ARQConstants.sysOptimizerFactory, Engine.AS_IT_IS)
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
