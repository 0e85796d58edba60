package eu.factgraph.files;

/** What is wrong at one place of one file; line and column count from 1. */
public record Fault(String file, long line, long column, String message) {

    @Override
    public String toString() {
        return "%s:%d:%d: %s".formatted(file, line, column, message);
    }
}
