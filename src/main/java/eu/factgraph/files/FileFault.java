package eu.factgraph.files;

/** What is wrong at one place of one file; line and column count from 1. */
public record FileFault(String file, long line, long column, String message) {

    /** Parsers repeat the word that they stumble over, however long it is. */
    private static final int LONGEST = 500;

    public FileFault {
        if (message.length() > LONGEST) {
            int half = LONGEST / 2;
            message =
                    message.substring(0, half) + " … " + message.substring(message.length() - half);
        }
    }

    @Override
    public String toString() {
        return "%s:%d:%d: %s".formatted(file, line, column, message);
    }
}
