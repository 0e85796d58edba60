package eu.factgraph.query;

/** A query that cannot be answered; the message says what is wrong, where, and what to do. */
public final class QueryFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whose fault it is: the query's own, a limit that it ran into, or another endpoint's. */
    public enum Kind {
        SYNTAX,
        UNKNOWN_GRAPH,
        FORBIDDEN,
        TOO_SLOW,
        TOO_LARGE,
        UNWRITABLE,
        REMOTE
    }

    private final Kind kind;

    public QueryFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static QueryFault tooMany(long limit, String what) {
        return new QueryFault(
                Kind.TOO_LARGE,
                "The answer has more than "
                        + limit
                        + " "
                        + what
                        + ", the limit here. Add a LIMIT and page with ORDER BY and OFFSET, or take all of it from /export/dataset.nq.");
    }

    public Kind kind() {
        return kind;
    }
}
