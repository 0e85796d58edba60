package eu.factgraph.http;

import eu.factgraph.export.UnwritableStatement;
import eu.factgraph.files.UnusableInput;
import eu.factgraph.history.DamagedRelease;
import eu.factgraph.query.QueryFault;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The problem that a client is answered with, whatever went wrong. */
final class FaultProblem {

    private static final Logger LOG = LoggerFactory.getLogger(FaultProblem.class);
    private static final Map<QueryFault.Kind, Integer> STATUS =
            Map.of(
                    QueryFault.Kind.SYNTAX, 400,
                    QueryFault.Kind.UNKNOWN_GRAPH, 400,
                    QueryFault.Kind.FORBIDDEN, 403,
                    QueryFault.Kind.TOO_SLOW, 503,
                    QueryFault.Kind.TOO_LARGE, 413,
                    QueryFault.Kind.UNWRITABLE, 406,
                    QueryFault.Kind.REMOTE, 502);

    private FaultProblem() {}

    static Problem of(Throwable fault) {
        if (fault instanceof Problem problem) {
            return problem;
        }
        if (fault instanceof QueryFault query) {
            return new Problem(STATUS.get(query.kind()), query.getMessage());
        }
        if (fault instanceof UnwritableStatement) {
            return new Problem(406, fault.getMessage());
        }
        if (fault instanceof DamagedRelease damaged) {
            LOG.error("{}", damaged.getMessage());
            return new Problem(
                    500,
                    "This release cannot be read here; see the server log. Current data is not affected.");
        }
        if (fault instanceof UnusableInput) {
            return new Problem(400, fault.getMessage());
        }
        // query engines descend as deep as queries do
        return fault instanceof StackOverflowError
                ? new Problem(
                        400, "The query is nested too deeply, or too long; write a simpler one.")
                : unexpected(fault);
    }

    private static Problem unexpected(Throwable fault) {
        if (fault instanceof HttpException refused) {
            return Problems.of(refused.getCode());
        }
        LOG.error("Unexpected error while answering a request", fault);
        return new Problem(500, "Internal error; see the server log. Try again later.");
    }
}
