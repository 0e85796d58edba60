package eu.factgraph.http.message;

import eu.factgraph.export.UnserializableStatement;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.history.CorruptRelease;
import eu.factgraph.query.limit.QueryFault;
import java.util.Map;
import org.apache.jena.query.QueryCancelledException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public final class ProblemMapper {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final Map<QueryFault.Reason, Integer> STATUS =
            Map.of(
                    QueryFault.Reason.SYNTAX, 400,
                    QueryFault.Reason.UNKNOWN_GRAPH, 400,
                    QueryFault.Reason.FORBIDDEN, 403,
                    QueryFault.Reason.TOO_SLOW, 503,
                    QueryFault.Reason.TOO_LARGE, 413,
                    QueryFault.Reason.UNWRITABLE, 406,
                    QueryFault.Reason.REMOTE, 502);

    private ProblemMapper() {}

    public static Problem of(Throwable fault) {
        if (fault instanceof Problem problem) {
            return problem;
        }
        if (fault instanceof QueryFault query) {
            return new Problem(STATUS.get(query.reason()), query.getMessage());
        }
        if (fault instanceof QueryCancelledException) {
            return of(QueryFault.tooSlow());
        }
        if (fault instanceof UnserializableStatement) {
            return new Problem(406, fault.getMessage());
        }
        if (fault instanceof CorruptRelease corrupt) {
            LOG.error("{}", corrupt.getMessage());
            return new Problem(
                    500,
                    "This release cannot be read here; see the server log. Current data is not affected.");
        }
        if (fault instanceof InvalidInput) {
            return new Problem(400, fault.getMessage());
        }
        // the engine recurses as deep as the query is nested
        return fault instanceof StackOverflowError
                ? new Problem(
                        400, "The query is nested too deeply, or too long; write a simpler one.")
                : unexpected(fault);
    }

    private static Problem unexpected(Throwable fault) {
        if (fault instanceof HttpException refused) {
            return ProblemErrorHandler.of(refused.getCode(), Map.of());
        }
        LOG.error("Unexpected error while answering a request", fault);
        return new Problem(500, "Internal error; see the server log. Try again later.");
    }
}
