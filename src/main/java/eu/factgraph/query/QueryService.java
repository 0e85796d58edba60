package eu.factgraph.query;

import eu.factgraph.files.LibraryMessage;
import eu.factgraph.query.engine.Engine;
import eu.factgraph.query.engine.MemoryBudget;
import eu.factgraph.query.function.BoundedExpressions;
import eu.factgraph.query.function.LimitExceeded;
import eu.factgraph.store.IriRewriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;

/**
 * Answers SPARQL 1.1 queries over one dataset, whole: an answer is complete, or it is a {@link
 * QueryFault}.
 *
 * @param endpoints that SERVICE may call, by exact IRI
 * @param properties functions that a query may call as properties
 */
public record QueryService(
        DatasetGraph dataset,
        IriRewriter rebasing,
        QueryLimits limits,
        Set<String> endpoints,
        PropertyFunctionRegistry properties) {

    /** No dataset named by the protocol. */
    public static final DatasetDescription OWN = DatasetDescription.create(List.of(), List.of());

    /**
     * A query, its canonical IRIs moved to the base. Relative IRIs are below the endpoint's.
     *
     * @throws QueryFault if it is no SPARQL 1.1 query
     */
    public ParsedQuery parse(String text) {
        var deadline = Deadline.in(limits.time());
        try {
            return ParsedQuery.of(parsed(rebasing.query(text)), deadline);
        } catch (QueryException fault) {
            throw SyntaxErrorMessage.of(text, placed(text, fault));
        } catch (StackOverflowError deep) {
            throw SyntaxErrorMessage.tooDeep();
        }
    }

    /** Moved IRIs are longer or shorter: columns are those of the text that was sent. */
    private QueryException placed(String text, QueryException fault) {
        try {
            parsed(text);
            return fault;
        } catch (QueryException asSent) {
            return asSent;
        }
    }

    private Query parsed(String text) {
        return QueryFactory.create(text, rebasing.base() + "sparql", Syntax.syntaxSPARQL_11);
    }

    /**
     * @param described the datasets that the protocol's parameters name; they win over the query's
     *     own (SPARQL 1.1 Protocol, 2.1.4)
     * @return the whole answer, as {@code writing} has it
     * @throws QueryFault if a limit ends the query, or it calls what is not to be called
     */
    public byte[] answer(
            ParsedQuery parsed, DatasetDescription described, QueryResult.ResultFormat writing) {
        try {
            parsed.deadline().check();
            refuse(CalledNames.in(parsed.query()));
            return whole(parsed, asked(parsed, described), writing);
        } catch (QueryFault fault) {
            throw fault;
        } catch (LimitExceeded large) {
            throw new QueryFault(QueryFault.Reason.TOO_LARGE, large.getMessage());
        } catch (QueryCancelledException late) {
            throw new QueryFault(
                    QueryFault.Reason.TOO_SLOW,
                    "The query takes longer than "
                            + limits.time().toSeconds()
                            + " seconds, the limit here. Ask for less: join the patterns, name a graph, leave out a part.");
        } catch (QueryBuildException | QueryExecException misused) {
            throw new QueryFault(
                    QueryFault.Reason.SYNTAX,
                    "The query cannot be answered: " + LibraryMessage.of(misused));
        } catch (StackOverflowError deep) {
            throw SyntaxErrorMessage.tooDeep();
        } catch (OutOfMemoryError full) {
            throw new QueryFault(
                    QueryFault.Reason.TOO_LARGE,
                    "The query needs more memory than there is. Ask for less at a time.");
        }
    }

    private byte[] whole(ParsedQuery parsed, DatasetGraph asked, QueryResult.ResultFormat writing) {
        Query query = parsed.query();
        Deadline deadline = parsed.deadline();
        var out = new BoundedOutput(limits.bytes(), deadline);
        var budget =
                new MemoryBudget(
                        limits.held(),
                        deadline::check,
                        () -> QueryFault.heldTooMuch(limits.held()));
        try (QueryExec run =
                QueryExec.dataset(new DeadlineDataset(asked, deadline))
                        .query(query)
                        .timeout(deadline.milliseconds(), TimeUnit.MILLISECONDS)
                        .set(ARQ.httpServiceAllowed, false)
                        .set(
                                ARQConstants.sysOptimizerFactory,
                                BoundedExpressions.before(
                                        query.isDescribeType() ? Engine.EACH_ONCE : Engine.AS_IT_IS,
                                        deadline::check))
                        .set(ARQConstants.sysOpExecutorFactory, new Engine(budget))
                        .set(ARQ.enablePropertyFunctions, true)
                        .set(ARQConstants.registryPropertyFunctions, properties)
                        .set(ARQConstants.registryFunctions, FunctionAllowList.ONLY)
                        .set(ARQConstants.registryServiceExecutors, remote(deadline, budget))
                        .build()) {
            var graph = new BoundedGraph(limits.rows(), deadline, budget.open());
            return written(result(parsed, run, graph), writing, out);
        }
    }

    private static byte[] written(
            QueryResult result, QueryResult.ResultFormat writing, BoundedOutput out) {
        try {
            writing.write(result, out);
        } catch (JenaException fault) {
            // Some writers wrap what the output throws: then the limit is the reason.
            out.whole();
            throw fault;
        }
        return out.whole();
    }

    private ServiceExecutorRegistry remote(Deadline deadline, MemoryBudget budget) {
        return new ServiceExecutorRegistry()
                .add(new FederationClient(endpoints, limits.bytes(), deadline, budget));
    }

    private void refuse(CalledNames calls) {
        calls.endpoints().stream()
                .filter(endpoint -> !endpoint.isURI() || !endpoints.contains(endpoint.getURI()))
                .findFirst()
                .ifPresent(
                        endpoint -> {
                            throw new QueryFault(
                                    QueryFault.Reason.FORBIDDEN,
                                    "SERVICE "
                                            + shown(endpoint)
                                            + " is not called from here; ask the endpoint yourself. "
                                            + (endpoints.isEmpty()
                                                    ? "SERVICE is off."
                                                    : "By its IRI you may call: "
                                                            + String.join(", ", endpoints)));
                        });
        calls.functions().stream()
                .filter(name -> !FunctionAllowList.ONLY.isRegistered(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new QueryFault(
                                    QueryFault.Reason.SYNTAX,
                                    "There is no function <"
                                            + name
                                            + "> here; /sparql describes those that are, beside SPARQL's own.");
                        });
    }

    private static String shown(Node endpoint) {
        return endpoint.isURI() ? "<" + endpoint.getURI() + ">" : endpoint.toString();
    }

    private DatasetGraph asked(ParsedQuery query, DatasetDescription described) {
        DatasetDescription wanted = described.isEmpty() ? query.from() : described;
        if (wanted.isEmpty()) {
            return dataset;
        }
        Stream.of(wanted.getDefaultGraphURIs(), wanted.getNamedGraphURIs())
                .flatMap(List::stream)
                .filter(name -> !isHere(NodeFactory.createURI(name)))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new QueryFault(
                                    QueryFault.Reason.UNKNOWN_GRAPH,
                                    "There is no graph <"
                                            + name
                                            + "> here, and none is fetched from elsewhere. SELECT DISTINCT ?graph { GRAPH ?graph {} } lists those that are.");
                        });
        return DynamicDatasets.dynamicDataset(wanted, dataset, false);
    }

    private boolean isHere(Node name) {
        return dataset.containsGraph(name) || Quad.isUnionGraph(name) || Quad.isDefaultGraph(name);
    }

    private QueryResult result(ParsedQuery parsed, QueryExec run, BoundedGraph graph) {
        if (parsed.query().isAskType()) {
            parsed.rows().set(1);
            return new QueryResult.BooleanResult(run.ask());
        }
        if (parsed.query().isSelectType()) {
            return new QueryResult.RowResult(counted(run.select(), parsed.rows()));
        }
        if (parsed.query().isConstructType()) {
            run.construct(graph);
        } else {
            run.describe(graph);
        }
        Graph result = graph.whole();
        parsed.rows().set(result.size());
        return new QueryResult.GraphResult(result);
    }

    private RowSet counted(RowSet rows, AtomicLong count) {
        return RowSetStream.create(
                rows.getResultVars(), Iter.map(rows, row -> counted(row, count)));
    }

    private Binding counted(Binding row, AtomicLong count) {
        if (count.incrementAndGet() > limits.rows()) {
            throw QueryFault.tooMany(limits.rows(), "rows");
        }
        return row;
    }

    /** Functions that may be called beside those of SPARQL itself. */
    public static List<String> functions() {
        return FunctionAllowList.ONLY.names();
    }
}
