package eu.factgraph.files.rdf;

import eu.factgraph.files.FileFault;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.MalformedText;
import eu.factgraph.files.StrictUtf8InputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.riot.RiotParseException;

/**
 * Makes a message from the failure of a parser.
 *
 * @param cause any exception or error of a parser
 * @param text that was being read, if it was read as UTF-8
 */
record ReadErrorMessage(Throwable cause, Optional<StrictUtf8InputStream> text) {

    private static final String CLASS_NAME = "^([a-z]+\\.)+[A-Z]\\w*: ";

    static ReadErrorMessage of(Throwable cause) {
        return new ReadErrorMessage(cause, Optional.empty());
    }

    ReadErrorMessage at(StrictUtf8InputStream reading) {
        return new ReadErrorMessage(cause, Optional.of(reading));
    }

    InvalidInput in(Path file, FailFastErrorHandler faults) {
        if (cause instanceof InvalidInput input) {
            return input;
        }
        return new InvalidInput(in(file.toString(), faults).toString());
    }

    FileFault in(String displayName, FailFastErrorHandler faults) {
        return text.flatMap(StrictUtf8InputStream::fault)
                .or(() -> cause instanceof MalformedText own ? Optional.of(own) : Optional.empty())
                .map(malformed -> malformed.in(displayName))
                .orElseGet(() -> parsed(displayName, faults));
    }

    private FileFault parsed(String displayName, FailFastErrorHandler faults) {
        if (cause instanceof StackOverflowError) {
            return here(
                    displayName,
                    "brackets are nested too deeply before this position; reduce the nesting");
        }
        if (cause instanceof OutOfMemoryError) {
            return here(
                    displayName,
                    "not enough memory for this file; split it, or increase the memory (-Xmx)");
        }
        RiotParseException fault =
                cause instanceof RiotParseException parse ? parse : faults.last();
        boolean hasNoPosition = fault.getLine() < 1;
        String message =
                fault.getOriginalMessage().isEmpty()
                        ? rootMessage(cause)
                        : fault.getOriginalMessage();
        return new FileFault(
                displayName,
                hasNoPosition ? 1 : fault.getLine(),
                hasNoPosition ? 1 : Math.max(1, fault.getCol()),
                message.contains("; ") ? message : message + "; fix the syntax");
    }

    private FileFault here(String displayName, String message) {
        return text.map(reading -> reading.here(message))
                .orElseGet(() -> new MalformedText(1, 1, message))
                .in(displayName);
    }

    private static String rootMessage(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "cannot be read" : root.getMessage();
        return (root instanceof IOException ? "cannot be read: " : "")
                + message.replaceFirst(CLASS_NAME, "");
    }
}
