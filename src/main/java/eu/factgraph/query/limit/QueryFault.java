package eu.factgraph.query.limit;

import org.apache.jena.query.QueryCancelledException;

/**
 * A query without a result; the message says what is wrong, where, and what to do. It extends
 * {@link QueryCancelledException} because ARQ takes any other exception within a FILTER for an
 * error of one row and continues.
 */
public final class QueryFault extends QueryCancelledException {

    private static final long serialVersionUID = 1L;

    /** The cause: the query itself, a limit that it exceeds, or another endpoint. */
    public enum Reason {
        SYNTAX,
        UNKNOWN_GRAPH,
        FORBIDDEN,
        TOO_SLOW,
        TOO_LARGE,
        UNWRITABLE,
        REMOTE
    }

    private final Reason reason;
    private final String message;

    public QueryFault(Reason reason, String message) {
        this.reason = reason;
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }

    public static QueryFault syntax(String message) {
        return new QueryFault(Reason.SYNTAX, message);
    }

    public static QueryFault tooLarge(String message) {
        return new QueryFault(Reason.TOO_LARGE, message);
    }

    /**
     * @param items rows or triples
     */
    public static QueryFault tooMany(long limit, String items) {
        return tooLarge(
                "The result has more than %s %s, which is the limit. Add a LIMIT and page with ORDER BY and OFFSET, or download all data from /export/dataset.nq."
                        .formatted(limit, items));
    }

    /** The work was interrupted because its time is over. */
    public static QueryFault tooSlow() {
        return new QueryFault(
                Reason.TOO_SLOW, "The request exceeds the time limit. Request less data.");
    }

    public Reason reason() {
        return reason;
    }
}
