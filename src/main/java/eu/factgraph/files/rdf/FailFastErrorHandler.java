package eu.factgraph.files.rdf;

import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;

/**
 * Ends a parse at the first error. The last warning is kept for its position, because {@link
 * TermValidator} does not know the position of the terms that it rejects. Ill-formed literals are
 * left to SHACL validation.
 */
final class FailFastErrorHandler implements ErrorHandler {

    private RiotParseException last = new RiotParseException("", 1, 1);

    @Override
    public void warning(String message, long line, long column) {
        last = new RiotParseException(message, Math.max(1, line), Math.max(1, column));
    }

    @Override
    public void error(String message, long line, long column) {
        throw new RiotParseException(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
        throw new RiotParseException(message, line, column);
    }

    /** The last warning, for a parser that fails right after it without a position. */
    RiotParseException last() {
        return last;
    }

    RiotParseException atLastWarning(String message) {
        return new RiotParseException(message, last.getLine(), last.getCol());
    }
}
