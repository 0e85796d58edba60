package eu.factgraph.query;

import eu.factgraph.query.limit.Deadline;
import eu.factgraph.query.limit.MemoryBudget;
import eu.factgraph.query.limit.MemoryReservation;
import eu.factgraph.query.limit.QueryFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.engine.iterator.QueryIterCommonParent;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.service.single.ServiceExecutor;
import org.apache.jena.sparql.util.Context;

/**
 * SPARQL 1.1 Federated Query, for the endpoints of an allow-list, within the limits of the query.
 * Redirects are not followed, since they could lead to any host.
 *
 * @param allowed IRIs, compared exactly
 */
record FederationClient(Set<String> allowed, long bytes, Deadline deadline, MemoryBudget budget)
        implements ServiceExecutor {

    private static final String ROWS = WebContent.contentTypeResultsJSON;
    private static final Predicate<String> CODED = coding -> !coding.equalsIgnoreCase("identity");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /**
     * @throws QueryFault if an endpoint fails that is not called with SILENT; also with SILENT, if
     *     the response exceeds the limit, because a part of it is not the result
     */
    @Override
    public QueryIterator createExecution(
            OpService call, OpService original, Binding binding, ExecutionContext run) {
        String endpoint = call.getService().toString();
        if (!allowed.contains(endpoint)) {
            throw new IllegalStateException(
                    "SERVICE to an endpoint that is not allowed: " + endpoint);
        }
        try {
            QueryIterator rows = QueryIterPlainWrapper.create(rows(endpoint, call), run);
            return new QueryIterCommonParent(QueryIter.map(rows, names(call)), binding, run);
        } catch (QueryFault fault) {
            if (call.getSilent() && fault.reason() == QueryFault.Reason.REMOTE) {
                return QueryIterSingleton.create(binding, run);
            }
            throw fault;
        }
    }

    private Iterator<Binding> rows(String endpoint, OpService call) {
        var request =
                HttpRequest.newBuilder(URI.create(endpoint))
                        .header("Content-Type", WebContent.contentTypeSPARQLQuery)
                        .header("Accept", ROWS)
                        .POST(HttpRequest.BodyPublishers.ofString(query(call)))
                        .build();
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() != 200) {
            throw fault(endpoint, "responds with status " + response.statusCode());
        }
        if (response.headers().firstValue("Content-Encoding").filter(CODED).isPresent()) {
            throw fault(endpoint, "responds in a content coding that was not accepted");
        }
        try {
            return read(response.body());
        } catch (QueryCancelledException limit) {
            throw limit;
        } catch (RuntimeException | StackOverflowError unreadable) {
            throw fault(endpoint, "responds with a body that is not valid " + ROWS);
        }
    }

    private Iterator<Binding> read(byte[] body) {
        MemoryReservation memory = budget.open();
        var rows = new ArrayList<Binding>();
        RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(body), new Context())
                .forEachRemaining(
                        row -> {
                            deadline.check();
                            memory.row(row);
                            rows.add(row);
                        });
        return Iter.onClose(rows.iterator(), memory::close);
    }

    private static String query(OpService call) {
        return OpAsQuery.asQuery(Rename.reverseVarRename(call.getSubOp(), true)).toString();
    }

    /** From the variables of the request to those that ARQ renamed for their scope. */
    private static Map<Var, Var> names(OpService call) {
        Function<Var, Var> requested = name -> Var.alloc(Rename.reverseVarRename(name));
        return OpVars.visibleVars(call).stream().collect(Collectors.toMap(requested, name -> name));
    }

    /** Waits for the complete body: a timeout of the request itself would end with the headers. */
    private HttpResponse<byte[]> send(HttpRequest request) {
        String endpoint = request.uri().toString();
        BodyHandler<byte[]> bounded =
                response -> new BoundedResponseBody(bytes, () -> tooLong(endpoint));
        var pending = CLIENT.sendAsync(request, bounded);
        try {
            return pending.get(deadline.milliseconds(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            pending.cancel(true);
            throw new QueryCancelledException();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new QueryCancelledException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof QueryFault limit) {
                throw limit;
            }
            boolean isUnreachable = failed.getCause() instanceof IOException;
            throw fault(endpoint, isUnreachable ? "cannot be reached" : "cannot be queried");
        }
    }

    private QueryFault tooLong(String endpoint) {
        return QueryFault.tooLarge(
                "The SERVICE endpoint <%s> responds with more than %s bytes, which is the limit. Narrow the pattern of SERVICE, or query the endpoint directly."
                        .formatted(endpoint, bytes));
    }

    private static QueryFault fault(String endpoint, String problem) {
        return new QueryFault(
                QueryFault.Reason.REMOTE,
                "The SERVICE endpoint <%s> %s. Try again later, or query it directly."
                        .formatted(endpoint, problem));
    }
}
