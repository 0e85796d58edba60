package eu.factgraph.query;

import org.apache.jena.query.QueryCancelledException;

/**
 * A query that cannot be answered; the message says what is wrong, where, and what to do. The
 * engine's filters take every other exception than that of a cancelled query for an error of one
 * row, and go on.
 */
public final class QueryFault extends QueryCancelledException {

    private static final long serialVersionUID = 1L;

    /** Whose fault it is: the query's own, a limit that it ran into, or another endpoint's. */
    public enum Reason {
        SYNTAX,
        UNKNOWN_GRAPH,
        FORBIDDEN,
        TOO_SLOW,
        TOO_LARGE,
        UNWRITABLE,
        REMOTE
    }

    private final Reason kind;
    private final String message;

    public QueryFault(Reason kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }

    static QueryFault tooMany(long limit, String what) {
        return new QueryFault(
                Reason.TOO_LARGE,
                "The answer has more than "
                        + limit
                        + " "
                        + what
                        + ", the limit here. Add a LIMIT and page with ORDER BY and OFFSET, or take all of it from /export/dataset.nq.");
    }

    static QueryFault heldTooMuch(long limit) {
        return new QueryFault(
                Reason.TOO_LARGE,
                "The query needs more than "
                        + (limit >> 20)
                        + " MiB of memory to sort, group, join or tell apart its rows, the limit here. Ask for less: join the patterns, name a graph, or sort fewer rows.");
    }

    /** The work was interrupted, as its time is over. */
    public static QueryFault tooSlow() {
        return new QueryFault(
                Reason.TOO_SLOW, "The request takes longer than the limit here. Ask for less.");
    }

    public Reason kind() {
        return kind;
    }
}
