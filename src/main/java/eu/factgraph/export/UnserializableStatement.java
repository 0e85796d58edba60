package eu.factgraph.export;

import eu.factgraph.files.InvalidInput;

/** A statement that the syntax asked for has no way to write. */
public final class UnserializableStatement extends InvalidInput {

    private static final long serialVersionUID = 1L;

    UnserializableStatement(String message) {
        super(message);
    }
}
