package eu.factgraph.mcp.schema;

/** Arguments that do not have the form that the schema of a tool requires. */
public final class InvalidArguments extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidArguments(String message) {
        super(message, null, false, false);
    }
}
