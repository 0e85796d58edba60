package eu.factgraph.files;

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
record ReadFault(Throwable cause, Optional<Utf8InputStream> text) {

    private static final String CLASS_NAME = "^([a-z]+\\.)+[A-Z]\\w*: ";

    static ReadFault of(Throwable cause) {
        return new ReadFault(cause, Optional.empty());
    }

    ReadFault at(Utf8InputStream reading) {
        return new ReadFault(cause, Optional.of(reading));
    }

    UnusableInput in(Path file, ParseFaults faults) {
        if (cause instanceof UnusableInput told) {
            return told;
        }
        return new UnusableInput(in(file.toString(), faults).toString());
    }

    /**
     * @param shown name of the file for people
     */
    Fault in(String shown, ParseFaults faults) {
        return text.flatMap(Utf8InputStream::fault)
                .or(() -> cause instanceof MalformedText own ? Optional.of(own) : Optional.empty())
                .map(malformed -> malformed.in(shown))
                .orElseGet(() -> parsed(shown, faults));
    }

    private Fault parsed(String shown, ParseFaults faults) {
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
        return new Fault(
                shown,
                unplaced ? 1 : fault.getLine(),
                unplaced ? 1 : Math.max(1, fault.getCol()),
                message.contains("; ") ? message : message + "; fix the syntax");
    }

    private Fault here(String shown, String message) {
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
