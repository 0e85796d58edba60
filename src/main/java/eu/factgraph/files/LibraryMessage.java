package eu.factgraph.files;

import java.util.regex.Pattern;

/** Exception messages of libraries on one line, without class names. */
public final class LibraryMessage {

    private static final Pattern CLASS =
            Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z][\\w$]*(?:Exception|Error)\\b(?::\\s*)?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private LibraryMessage() {}

    /** Empty if there is no message. */
    public static String of(Throwable fault) {
        return fault.getMessage() == null ? "" : plain(fault.getMessage());
    }

    public static String plain(String message) {
        return BLANKS.matcher(CLASS.matcher(message).replaceAll("")).replaceAll(" ").strip();
    }
}
