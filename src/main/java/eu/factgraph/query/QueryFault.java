package eu.factgraph.query;

/** A query that cannot be answered; the message says what is wrong, where, and what to do. */
public final class QueryFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whose fault it is: the query's own, or a limit of the server that it ran into. */
    public enum Kind {
        SYNTAX,
        FORBIDDEN,
        TOO_SLOW,
        TOO_LARGE
    }

    private final Kind kind;

    public QueryFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
