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
 * Why a file could not be read, in plain words.
 *
 * @param cause whatever a parser threw
 * @param text that was being read, if it was UTF-8
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
        if (cause instanceof InvalidInput told) {
            return told;
        }
        return new InvalidInput(in(file.toString(), faults).toString());
    }

    /**
     * @param shown name of the file for people
     */
    FileFault in(String shown, FailFastErrorHandler faults) {
        return text.flatMap(StrictUtf8InputStream::fault)
                .or(() -> cause instanceof MalformedText own ? Optional.of(own) : Optional.empty())
                .map(malformed -> malformed.in(shown))
                .orElseGet(() -> parsed(shown, faults));
    }

    private FileFault parsed(String shown, FailFastErrorHandler faults) {
        if (cause instanceof StackOverflowError) {
            return here(shown, "brackets are nested too deeply before this place; nest less");
        }
        if (cause instanceof OutOfMemoryError) {
            return here(shown, "the memory does not hold this file; split it, or give more (-Xmx)");
        }
        RiotParseException fault =
                cause instanceof RiotParseException parse ? parse : faults.last();
        boolean unplaced = fault.getLine() < 1;
        String message =
                fault.getOriginalMessage().isEmpty() ? words(cause) : fault.getOriginalMessage();
        return new FileFault(
                shown,
                unplaced ? 1 : fault.getLine(),
                unplaced ? 1 : Math.max(1, fault.getCol()),
                message.contains("; ") ? message : message + "; fix the syntax");
    }

    private FileFault here(String shown, String message) {
        return text.map(reading -> reading.here(message))
                .orElseGet(() -> new MalformedText(1, 1, message))
                .in(shown);
    }

    private static String words(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? "cannot be read" : root.getMessage();
        return (root instanceof IOException ? "cannot be read: " : "")
                + message.replaceFirst(CLASS_NAME, "");
    }
}
