package eu.factgraph.http;

import eu.factgraph.http.limits.QueueClass;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.QueryParameters;
import eu.factgraph.http.sparql.SparqlQueryRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers the requests, and logs each SPARQL query after its response has been sent: one line at
 * INFO, the text of the query at DEBUG.
 */
final class QueryLog implements RequestLog, HttpConfiguration.Customizer {

    /**
     * Request attribute with the number of the request since the start of the server; missing if
     * Jetty rejected the request as malformed.
     */
    static final String ID = "request-id";

    /** Request attribute with the number of rows or triples of the result. */
    static final String ROWS = "rows";

    private static final Logger LOG = LoggerFactory.getLogger(QueryLog.class);

    /** Characters that could forge a line of the log or change how a terminal shows it. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private final AtomicLong requests = new AtomicLong();

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        request.setAttribute(ID, requests.incrementAndGet());
        return request;
    }

    @Override
    public void log(Request request, Response response) {
        Object id = request.getAttribute(ID);
        if (id == null || Server.queue(request) != QueueClass.QUERIES) {
            return;
        }
        Object rows = request.getAttribute(ROWS);
        LOG.info(
                "SPARQL query id={} status={} rows={} ms={}",
                id,
                response.getStatus(),
                rows == null ? "-" : rows,
                NanoTime.millisSince(request.getBeginNanoTime()));
        if (LOG.isDebugEnabled()) {
            LOG.debug("SPARQL query id={} text={}", id, escaped(text(request)));
        }
    }

    /** Cached responses and refused requests have no attribute; their query may be in the URI. */
    private static String text(Request request) {
        Object text = request.getAttribute(SparqlQueryRequest.TEXT);
        if (text != null) {
            return text.toString();
        }
        try {
            return QueryParameters.of(request.getHttpURI().getQuery())
                    .getOrDefault("query", List.of("-"))
                    .get(0);
        } catch (Problem undecodable) {
            return "-";
        }
    }

    private static String escaped(String text) {
        return UNPRINTABLE
                .matcher(text.replace("\n", "\\n"))
                .replaceAll(found -> "\\\\u{%x}".formatted(found.group().codePointAt(0)));
    }
}
