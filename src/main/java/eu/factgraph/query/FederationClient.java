package eu.factgraph.query;

import eu.factgraph.query.engine.MemoryBudget;
import eu.factgraph.query.engine.MemoryReservation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
 * SPARQL 1.1 Federated Query: calls the endpoints of the allow-list, and no other, within the time
 * and the bytes of the query. Redirections are not followed: they could lead anywhere.
 *
 * @param allowed IRIs, to the letter
 */
record FederationClient(Set<String> allowed, long bytes, Deadline deadline, MemoryBudget budget)
        implements ServiceExecutor {

    private static final String ROWS = WebContent.contentTypeResultsJSON;
    private static final Predicate<String> CODED = coding -> !coding.equalsIgnoreCase("identity");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /**
     * @throws QueryFault if an endpoint fails that is not called silently, or its answer is larger
     *     than the limit: SILENT makes no whole answer of a part
     */
    @Override
    public QueryIterator createExecution(
            OpService call, OpService original, Binding binding, ExecutionContext run) {
        String endpoint = call.getService().toString();
        if (!allowed.contains(endpoint)) {
            throw new IllegalStateException("not allowed, and yet called: " + endpoint);
        }
        try {
            QueryIterator rows = QueryIterPlainWrapper.create(rows(endpoint, call), run);
            return new QueryIterCommonParent(QueryIter.map(rows, names(call)), binding, run);
        } catch (QueryFault fault) {
            if (call.getSilent() && fault.kind() == QueryFault.Reason.REMOTE) {
                return QueryIterSingleton.create(binding, run);
            }
            throw fault;
        }
    }

    private Iterator<Binding> rows(String endpoint, OpService call) {
        HttpResponse<byte[]> answer =
                sent(
                        HttpRequest.newBuilder(URI.create(endpoint))
                                .header("Content-Type", WebContent.contentTypeSPARQLQuery)
                                .header("Accept", ROWS)
                                .POST(HttpRequest.BodyPublishers.ofString(asked(call)))
                                .build());
        if (answer.statusCode() != 200) {
            throw fault(endpoint, "answers with status " + answer.statusCode());
        }
        if (answer.headers().firstValue("Content-Encoding").filter(CODED).isPresent()) {
            throw fault(endpoint, "answers in a content coding that was not accepted");
        }
        try {
            return read(answer.body());
        } catch (QueryCancelledException limit) {
            throw limit;
        } catch (RuntimeException | StackOverflowError unreadable) {
            throw fault(endpoint, "gives an answer that is no " + ROWS);
        }
    }

    private Iterator<Binding> read(byte[] body) {
        MemoryReservation held = budget.open();
        var rows = new ArrayList<Binding>();
        RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(body), new Context())
                .forEachRemaining(
                        row -> {
                            deadline.check();
                            held.row(row);
                            rows.add(row);
                        });
        return Iter.onClose(rows.iterator(), held::close);
    }

    private static String asked(OpService call) {
        return OpAsQuery.asQuery(Rename.reverseVarRename(call.getSubOp(), true)).toString();
    }

    /** The variables as they are asked for, and as the engine renamed them for their scope. */
    private static Map<Var, Var> names(OpService call) {
        return OpVars.visibleVars(call).stream()
                .collect(
                        Collectors.toMap(
                                name -> Var.alloc(Rename.reverseVarRename(name)), name -> name));
    }

    /** The whole answer: a timeout of the request itself would end with the headers. */
    private HttpResponse<byte[]> sent(HttpRequest request) {
        String endpoint = request.uri().toString();
        var answer =
                CLIENT.sendAsync(
                        request,
                        response -> new BoundedResponseBody(bytes, () -> tooLong(endpoint)));
        try {
            return answer.get(deadline.milliseconds(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new QueryCancelledException();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new QueryCancelledException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof QueryFault limit) {
                throw limit;
            }
            throw fault(
                    endpoint,
                    failed.getCause() instanceof IOException
                            ? "cannot be reached"
                            : "cannot be asked");
        }
    }

    private QueryFault tooLong(String endpoint) {
        return new QueryFault(
                QueryFault.Reason.TOO_LARGE,
                "The endpoint <"
                        + endpoint
                        + "> of SERVICE answers with more than "
                        + bytes
                        + " bytes, the limit here. Narrow the pattern of SERVICE, or ask the endpoint yourself.");
    }

    private static QueryFault fault(String endpoint, String what) {
        return new QueryFault(
                QueryFault.Reason.REMOTE,
                "The endpoint <"
                        + endpoint
                        + "> of SERVICE "
                        + what
                        + ". Try again later, or ask it yourself.");
    }
}
