package eu.factgraph.mcp;

/**
 * What a message is answered with.
 *
 * @param json a JSON-RPC response; empty for what is not answered
 * @param isRefused whether the message could not be read as one of the protocol
 */
public record ProtocolReply(String json, boolean isRefused) {

    /** Of a notification or a response of the client. */
    static final ProtocolReply NONE = new ProtocolReply("", false);

    public boolean isEmpty() {
        return json.isEmpty();
    }
}
