package eu.factgraph.files.rdf;

import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;

/**
 * The first error ends a parse. Of warnings only the last is kept: what a bad lexical form means is
 * for the shapes to say, and what makes a term none at all is found behind the parser, which alone
 * knows the place.
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

    /** The last warning itself, for a parser that broke right after it. */
    RiotParseException last() {
        return last;
    }

    RiotParseException atLastWarning(String message) {
        return new RiotParseException(message, last.getLine(), last.getCol());
    }
}
