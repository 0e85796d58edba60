package eu.factgraph.http.mcp;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.negotiation.Negotiation;
import eu.factgraph.mcp.AssistantServer;
import eu.factgraph.mcp.ProtocolReply;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * {@code mcp}: Streamable HTTP of the Model Context Protocol (version 2025-11-25, basic/transports)
 * without sessions and streams. Each message is a POST, and each response is JSON.
 *
 * @param base of the server, whose origin may call it
 * @param origins of web pages elsewhere that may call it
 */
public record AssistantEndpoint(
        Supplier<AssistantServer> server, String base, Set<String> origins) {

    private static final String VERSION = "MCP-Protocol-Version";
    private static final String ALLOWED = "POST, OPTIONS";

    /** This transport is older in no version. */
    private static final String FIRST = "2025-03-26";

    private static final int UNSUPPORTED = -32_000;

    /**
     * @throws Problem if the request does not follow the rules of the transport
     */
    public Resource resource(ResourceRequest request) {
        if (request.isRead()) {
            throw new Problem(
                    405,
                    "The Model Context Protocol is spoken by POST; this server opens no streams. See /docs on how to connect.",
                    Map.of("Allow", ALLOWED));
        }
        checkOrigin(request);
        Negotiation.choose(request.accept(), List.of(ResourceResponse.JSON));
        if (!request.bodyType().equals(ResourceResponse.JSON)) {
            throw new Problem(415, "Send a message of JSON-RPC 2.0 as application/json.");
        }
        Optional<String> unknown =
                request.header(VERSION).filter(version -> !versions().contains(version));
        return Resource.of(unknown.map(this::unsupported).orElseGet(() -> reply(body(request))));
    }

    /** Against pages of other sites that resolve their name to this server. */
    private void checkOrigin(ResourceRequest request) {
        request.header("Origin")
                .filter(origin -> !origin.equals(origin(base)) && !origins.contains(origin))
                .ifPresent(
                        other -> {
                            throw new Problem(
                                    403,
                                    "Pages of this origin may not call the server; its operator can allow them with --allow-origin.");
                        });
    }

    private static String origin(String url) {
        URI parsed = URI.create(url);
        return parsed.getScheme() + "://" + parsed.getRawAuthority();
    }

    private static List<String> versions() {
        return AssistantServer.versions().stream()
                .filter(version -> version.compareTo(FIRST) >= 0)
                .toList();
    }

    private static String body(ResourceRequest request) {
        try {
            return request.body();
        } catch (IOException unread) {
            throw new Problem(400, "The request body could not be read completely.");
        }
    }

    private ResourceResponse reply(String message) {
        ProtocolReply reply = server.get().reply(message);
        return reply.isEmpty()
                ? ResourceResponse.of("", "").as(202)
                : ResourceResponse.of(ResourceResponse.JSON, reply.json())
                        .as(reply.isRefused() ? 400 : 200);
    }

    private ResourceResponse unsupported(String version) {
        var error = new JsonObject();
        error.addProperty("code", UNSUPPORTED);
        error.addProperty(
                "message",
                "Unsupported protocol version in %s; supported: %s."
                        .formatted(VERSION, String.join(", ", versions())));
        var response = new JsonObject();
        response.addProperty("jsonrpc", "2.0");
        response.add("id", JsonNull.INSTANCE);
        response.add("error", error);
        return ResourceResponse.of(ResourceResponse.JSON, response.toString()).as(400);
    }
}
