package eu.factgraph.query;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.files.LibraryMessage;
import eu.factgraph.query.engine.QueryEngine;
import eu.factgraph.query.function.BoundedExpressions;
import eu.factgraph.query.function.library.NamedFunctions;
import eu.factgraph.query.limit.Deadline;
import eu.factgraph.query.limit.MemoryBudget;
import eu.factgraph.query.limit.QueryFault;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.query.result.QueryResult;
import eu.factgraph.query.result.QueryResult.ResultFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
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
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;

/**
 * Executes SPARQL 1.1 queries over one dataset. The result is complete, or a {@link QueryFault} is
 * thrown.
 *
 * @param documents graphs that a query may name in FROM, but that no pattern ranges over
 * @param endpoints the endpoints that SERVICE may call, by exact IRI
 * @param properties the property functions that a query may call
 */
public record QueryService(
        DatasetGraph dataset,
        IriRewriter rewriter,
        QueryLimits limits,
        Function<String, Optional<Graph>> documents,
        Set<String> endpoints,
        PropertyFunctionRegistry properties) {

    /** Without documents. */
    public QueryService(
            DatasetGraph dataset,
            IriRewriter rewriter,
            QueryLimits limits,
            Set<String> endpoints,
            PropertyFunctionRegistry properties) {
        this(dataset, rewriter, limits, any -> Optional.empty(), endpoints, properties);
    }

    /** No dataset specified by the protocol. */
    public static final DatasetDescription UNSPECIFIED =
            DatasetDescription.create(List.of(), List.of());

    /**
     * A query, its canonical IRIs rewritten to the base. Relative IRIs resolve against the
     * endpoint's.
     *
     * @throws QueryFault if it is not a SPARQL 1.1 query
     */
    public ParsedQuery parse(String text) {
        var deadline = Deadline.in(limits.time());
        try {
            return ParsedQuery.of(parsed(rewriter.query(text)), deadline);
        } catch (QueryException fault) {
            throw SyntaxErrorMessage.of(text, located(text, fault));
        } catch (StackOverflowError deep) {
            throw SyntaxErrorMessage.tooDeep();
        }
    }

    /** Rewritten IRIs change the columns; those of the original text are reported. */
    private QueryException located(String text, QueryException fault) {
        try {
            parsed(text);
            return fault;
        } catch (QueryException original) {
            return original;
        }
    }

    private Query parsed(String text) {
        return QueryFactory.create(text, rewriter.base() + "sparql", Syntax.syntaxSPARQL_11);
    }

    /**
     * @param requested the dataset that the protocol's parameters specify; it takes precedence over
     *     the query's own (SPARQL 1.1 Protocol, 2.1.4)
     * @return the complete result in {@code format}
     * @throws QueryFault if the query exceeds a limit, or calls what is not allowed
     */
    public byte[] execute(ParsedQuery parsed, DatasetDescription requested, ResultFormat format) {
        try {
            parsed.deadline().check();
            CalledNames.in(parsed.query()).check(endpoints);
            return execute(parsed, selected(parsed, requested), format);
        } catch (QueryFault fault) {
            throw fault;
        } catch (QueryCancelledException timeout) {
            throw tooSlow();
        } catch (QueryBuildException | QueryExecException misused) {
            throw QueryFault.syntax("The query cannot be executed: " + LibraryMessage.of(misused));
        } catch (StackOverflowError deep) {
            throw SyntaxErrorMessage.tooDeep();
        } catch (OutOfMemoryError full) {
            throw QueryFault.tooLarge(
                    "The query needs more memory than is available. Request less data at a time.");
        }
    }

    private QueryFault tooSlow() {
        return new QueryFault(
                QueryFault.Reason.TOO_SLOW,
                "The query takes longer than %s seconds, which is the limit. Join the patterns, name a graph, or leave out a part."
                        .formatted(limits.time().toSeconds()));
    }

    private byte[] execute(ParsedQuery parsed, DatasetGraph data, ResultFormat format) {
        Deadline deadline = parsed.deadline();
        var out = new BoundedOutput(limits.bytes(), deadline);
        var budget = new MemoryBudget(limits.memory(), deadline);
        try (QueryExec run =
                QueryExec.dataset(new DeadlineDataset(data, deadline))
                        .query(parsed.query())
                        .timeout(deadline.milliseconds(), TimeUnit.MILLISECONDS)
                        .set(ARQ.httpServiceAllowed, false)
                        .set(ARQConstants.sysOptimizerFactory, optimizer(parsed))
                        .set(ARQConstants.sysOpExecutorFactory, new QueryEngine(budget))
                        .set(ARQ.enablePropertyFunctions, true)
                        .set(ARQConstants.registryPropertyFunctions, properties)
                        .set(ARQConstants.registryFunctions, FunctionAllowList.ONLY)
                        .set(ARQConstants.registryServiceExecutors, federation(deadline, budget))
                        .build()) {
            var graph = new BoundedGraph(limits.rows(), deadline, budget.open());
            return written(result(parsed, run, graph), format, out);
        }
    }

    private static RewriteFactory optimizer(ParsedQuery parsed) {
        return BoundedExpressions.before(
                parsed.query().isDescribeType() ? QueryEngine.DISTINCT : QueryEngine.UNCHANGED,
                parsed.deadline()::check);
    }

    private static byte[] written(QueryResult result, ResultFormat format, BoundedOutput out) {
        try {
            format.write(result, out);
        } catch (JenaException fault) {
            // Some writers wrap the exception of the output: then the limit is the cause.
            out.toByteArray();
            throw fault;
        }
        return out.toByteArray();
    }

    private ServiceExecutorRegistry federation(Deadline deadline, MemoryBudget budget) {
        return new ServiceExecutorRegistry()
                .add(new FederationClient(endpoints, limits.bytes(), deadline, budget));
    }

    private DatasetGraph selected(ParsedQuery query, DatasetDescription requested) {
        DatasetDescription selection = requested.isEmpty() ? query.from() : requested;
        if (selection.isEmpty()) {
            return dataset;
        }
        var named = new LinkedHashSet<>(selection.getDefaultGraphURIs());
        named.addAll(selection.getNamedGraphURIs());
        if (named.stream().allMatch(this::isStored)) {
            return DynamicDatasets.dynamicDataset(selection, dataset, false);
        }
        DatasetGraph extended = new DatasetGraphMapLink(dataset.getDefaultGraph());
        named.forEach(iri -> extended.addGraph(NodeFactory.createURI(iri), graph(iri)));
        return DynamicDatasets.dynamicDataset(selection, extended, false);
    }

    private boolean isStored(String graph) {
        Node name = NodeFactory.createURI(graph);
        return dataset.containsGraph(name) || Quad.isUnionGraph(name) || Quad.isDefaultGraph(name);
    }

    private Graph graph(String iri) {
        return isStored(iri)
                ? dataset.getGraph(NodeFactory.createURI(iri))
                : documents.apply(iri).orElseThrow(() -> unknown(iri));
    }

    private static QueryFault unknown(String graph) {
        return new QueryFault(
                QueryFault.Reason.UNKNOWN_GRAPH,
                "There is no graph <%s>, and no graph is fetched from elsewhere. SELECT DISTINCT ?graph { GRAPH ?graph {} } lists the graphs."
                        .formatted(graph));
    }

    private QueryResult result(ParsedQuery parsed, QueryExec run, BoundedGraph graph) {
        if (parsed.query().isAskType()) {
            parsed.rows().set(1);
            return new QueryResult.BooleanResult(run.ask());
        }
        if (parsed.query().isSelectType()) {
            return new QueryResult.RowResult(limited(run.select(), parsed.rows()));
        }
        if (parsed.query().isConstructType()) {
            run.construct(graph);
        } else {
            run.describe(graph);
        }
        Graph result = graph.get();
        parsed.rows().set(result.size());
        return new QueryResult.GraphResult(result);
    }

    private RowSet limited(RowSet rows, AtomicLong count) {
        var limited = Iter.operate(rows, row -> checkLimit(count.incrementAndGet()));
        return RowSetStream.create(rows.getResultVars(), limited);
    }

    private void checkLimit(long rows) {
        if (rows > limits.rows()) {
            throw QueryFault.tooMany(limits.rows(), "rows");
        }
    }

    /** The IRIs of the functions beyond those of SPARQL itself, sorted. */
    public static Set<String> functions() {
        return NamedFunctions.names();
    }
}
