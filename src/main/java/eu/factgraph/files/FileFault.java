package eu.factgraph.files;

/** A fault in a file. Lines and columns start at 1. */
public record FileFault(String file, long line, long column, String message) {

    /** Parsers repeat the offending token, however long it is. */
    private static final int MAX_LENGTH = 500;

    public FileFault {
        if (message.length() > MAX_LENGTH) {
            int half = MAX_LENGTH / 2;
            message =
                    message.substring(0, half) + " … " + message.substring(message.length() - half);
        }
    }

    @Override
    public String toString() {
        return "%s:%d:%d: %s".formatted(file, line, column, message);
    }
}
