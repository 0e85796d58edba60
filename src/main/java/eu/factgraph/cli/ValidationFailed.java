package eu.factgraph.cli;

import eu.factgraph.files.InvalidInput;
import java.util.List;

/** Data with violations, which has an exit code of its own. */
final class ValidationFailed extends InvalidInput {

    private static final long serialVersionUID = 1L;

    ValidationFailed(List<String> messages) {
        super(messages);
    }
}
