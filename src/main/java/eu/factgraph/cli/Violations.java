package eu.factgraph.cli;

import eu.factgraph.files.UnusableInput;
import java.util.List;

/** Data that parses and is not valid: it is not served, and the exit code tells it apart. */
final class Violations extends UnusableInput {

    private static final long serialVersionUID = 1L;

    Violations(List<String> messages) {
        super(messages);
    }
}
