package eu.factgraph.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads messages of JSON-RPC 2.0 and has the SDK's handler reply to them.
 *
 * @param tools the names of all tools
 */
record ProtocolMessage(McpJsonMapper mapper, Predicate<String> isTool, List<String> tools) {

    ProtocolReply reply(String text, McpStatelessServerHandler handler) {
        if (text.stripLeading().startsWith("[")) {
            return refused(
                    ErrorCodes.INVALID_REQUEST,
                    "Batches are not supported; send one message at a time.");
        }
        JSONRPCMessage message;
        try {
            message = McpSchema.deserializeJsonRpcMessage(mapper, text);
        } catch (IOException | RuntimeException malformed) {
            return unreadable(text);
        }
        if (message instanceof JSONRPCRequest request) {
            return isUnknownTool(request)
                    ? reply(error(request.id(), ErrorCodes.INVALID_PARAMS, unknown(request)))
                    : reply(answer(request, handler));
        }
        if (message instanceof JSONRPCNotification notification) {
            handler.handleNotification(McpTransportContext.EMPTY, notification).block();
        }
        return ProtocolReply.NONE;
    }

    private static JSONRPCResponse answer(
            JSONRPCRequest request, McpStatelessServerHandler handler) {
        return handler.handleRequest(McpTransportContext.EMPTY, request).block();
    }

    private ProtocolReply unreadable(String text) {
        try {
            mapper.readValue(text, Object.class);
            return refused(
                    ErrorCodes.INVALID_REQUEST, "The body is not a message of JSON-RPC 2.0.");
        } catch (IOException | RuntimeException malformed) {
            return refused(ErrorCodes.PARSE_ERROR, "The body is not valid JSON.");
        }
    }

    private ProtocolReply refused(int code, String message) {
        return new ProtocolReply(json(error(null, code, message)), true);
    }

    /** A response to a message without an id that can be read. */
    private static Map<String, Object> error(Object id, int code, String message) {
        var response = new LinkedHashMap<String, Object>();
        response.put("jsonrpc", "2.0");
        response.put("id", id);
        response.put("error", new JSONRPCError(code, message));
        return response;
    }

    private ProtocolReply reply(Object response) {
        return new ProtocolReply(json(response), false);
    }

    private String json(Object response) {
        try {
            return mapper.writeValueAsString(response);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private boolean isUnknownTool(JSONRPCRequest request) {
        return request.method().equals(McpSchema.METHOD_TOOLS_CALL) && !isTool.test(tool(request));
    }

    private static String tool(JSONRPCRequest request) {
        return request.params() instanceof Map<?, ?> params
                ? String.valueOf(params.get("name"))
                : "";
    }

    private String unknown(JSONRPCRequest request) {
        return "There is no tool '%s'; the tools are: %s."
                .formatted(tool(request), String.join(", ", tools));
    }
}
