package eu.factgraph.export;

import eu.factgraph.files.UnusableInput;

/** A statement that the syntax asked for has no way to write. */
public final class UnwritableStatement extends UnusableInput {

    private static final long serialVersionUID = 1L;

    UnwritableStatement(String message) {
        super(message);
    }
}
