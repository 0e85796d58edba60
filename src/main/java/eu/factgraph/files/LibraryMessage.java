package eu.factgraph.files;

import java.util.regex.Pattern;

/** What a library says of a fault, as people can read it: on one line, without names of classes. */
public final class LibraryMessage {

    private static final Pattern CLASS =
            Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z][\\w$]*(?:Exception|Error)\\b(?::\\s*)?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private LibraryMessage() {}

    /** Empty if it says nothing. */
    public static String of(Throwable fault) {
        return fault.getMessage() == null ? "" : plain(fault.getMessage());
    }

    public static String plain(String message) {
        return BLANKS.matcher(CLASS.matcher(message).replaceAll("")).replaceAll(" ").strip();
    }
}
