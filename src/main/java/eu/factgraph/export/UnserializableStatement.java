package eu.factgraph.export;

import eu.factgraph.files.InvalidInput;

/** A statement that the requested syntax cannot represent. */
public final class UnserializableStatement extends InvalidInput {

    private static final long serialVersionUID = 1L;

    UnserializableStatement(String message) {
        super(message);
    }
}
