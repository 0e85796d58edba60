package eu.factgraph.query;

import eu.factgraph.store.Rebasing;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/**
 * Answers SPARQL 1.1 queries over one dataset, whole: an answer is complete, or it is a {@link
 * QueryFault}.
 *
 * @param seconds longest time a query may run
 * @param rows most rows or triples of an answer
 * @param properties functions that a query may call as properties
 */
public record Answering(
        DatasetGraph dataset,
        Rebasing rebasing,
        long seconds,
        long rows,
        PropertyFunctionRegistry properties) {

    public Query parse(String text) {
        try {
            Query query = QueryFactory.create(rebasing.query(text));
            if (query.isJsonType() || query.isUnknownType()) {
                throw new QueryFault(
                        QueryFault.Kind.SYNTAX,
                        "Only SELECT, ASK, CONSTRUCT and DESCRIBE are answered here.");
            }
            return query;
        } catch (QueryParseException fault) {
            throw new QueryFault(
                    QueryFault.Kind.SYNTAX, "The query has a syntax error: " + fault.getMessage());
        } catch (QueryException fault) {
            throw new QueryFault(
                    QueryFault.Kind.SYNTAX,
                    "The query cannot be understood: " + fault.getMessage());
        }
    }

    /**
     * @param described the datasets that the protocol's parameters name; they win over the query's
     *     own (SPARQL 1.1 Protocol, 2.1.4)
     */
    public Result answer(Query query, DatasetDescription described) {
        if (RemoteCalls.in(query)) {
            throw new QueryFault(
                    QueryFault.Kind.FORBIDDEN,
                    "SERVICE is off here; ask the other endpoint yourself.");
        }
        DatasetDescription wanted =
                described.isEmpty() ? DatasetDescription.create(query) : described;
        DatasetGraph asked =
                wanted == null || wanted.isEmpty()
                        ? dataset
                        : DynamicDatasets.dynamicDataset(wanted, dataset, false);
        try (QueryExec run =
                QueryExec.dataset(asked)
                        .query(query)
                        .timeout(seconds, TimeUnit.SECONDS)
                        .set(ARQ.httpServiceAllowed, false)
                        .set(ARQ.enablePropertyFunctions, true)
                        .set(
                                org.apache.jena.sparql.ARQConstants.registryPropertyFunctions,
                                properties)
                        .set(
                                org.apache.jena.sparql.ARQConstants.registryFunctions,
                                RegisteredFunctions.ONLY)
                        .build()) {
            return whole(query, run);
        } catch (QueryCancelledException late) {
            throw new QueryFault(
                    QueryFault.Kind.TOO_SLOW,
                    "The query took longer than " + seconds + " seconds; ask for less.");
        } catch (QueryBuildException | QueryExecException fault) {
            throw new QueryFault(
                    QueryFault.Kind.SYNTAX, "The query cannot be answered: " + fault.getMessage());
        }
    }

    private Result whole(Query query, QueryExec run) {
        if (query.isAskType()) {
            return new Result.Truth(run.ask());
        }
        if (query.isSelectType()) {
            return new Result.Rows(counted(run.select()).rewindable());
        }
        var graph = query.isConstructType() ? run.construct() : run.describe();
        if (graph.size() > rows) {
            throw tooLarge();
        }
        return new Result.Triples(graph);
    }

    private RowSet counted(RowSet all) {
        var kept = new java.util.ArrayList<org.apache.jena.sparql.engine.binding.Binding>();
        while (all.hasNext()) {
            if (kept.size() == rows) {
                throw tooLarge();
            }
            kept.add(all.next());
        }
        return org.apache.jena.sparql.exec.RowSetStream.create(
                all.getResultVars(), kept.iterator());
    }

    private QueryFault tooLarge() {
        return new QueryFault(
                QueryFault.Kind.TOO_LARGE,
                "The answer has more than " + rows + " rows; add a LIMIT or ask for less.");
    }

    /** Functions by name only: the stock registry would load any Java class that a query names. */
    private static final class RegisteredFunctions extends FunctionRegistry {
        private static final FunctionRegistry ONLY = new RegisteredFunctions();

        private RegisteredFunctions() {
            FunctionRegistry.get()
                    .keys()
                    .forEachRemaining(name -> put(name, FunctionRegistry.get().get(name)));
        }

        @Override
        public org.apache.jena.sparql.function.FunctionFactory get(String name) {
            return isRegistered(name) ? super.get(name) : null;
        }
    }
}
