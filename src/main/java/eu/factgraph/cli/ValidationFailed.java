package eu.factgraph.cli;

import eu.factgraph.files.InvalidInput;
import java.util.List;

/** Data that parses and is not valid: it is not served, and the exit code tells it apart. */
final class ValidationFailed extends InvalidInput {

    private static final long serialVersionUID = 1L;

    ValidationFailed(List<String> messages) {
        super(messages);
    }
}
