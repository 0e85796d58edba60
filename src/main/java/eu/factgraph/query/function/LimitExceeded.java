package eu.factgraph.query.function;

import org.apache.jena.query.QueryCancelledException;

/**
 * A value that is too large, or a pattern too deep, to go on with. The engine's filters take every
 * other exception for an error of one row; a cancelled query passes them all.
 */
public final class LimitExceeded extends QueryCancelledException {

    private static final long serialVersionUID = 1L;

    private final String message;

    LimitExceeded(String message) {
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
