package eu.factgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A request, as the handlers see it. */
record Asked(HttpServletRequest request) {

    private static final int LARGEST_BODY = 256 * 1024;

    String method() {
        return request.getMethod();
    }

    /** The path below the base, without its first slash. */
    String path() {
        return request.getRequestURI().substring(1);
    }

    Optional<String> accept() {
        return Optional.ofNullable(request.getHeader("Accept")).filter(accept -> !accept.isBlank());
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    List<String> parameters(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** The media type of the body without its parameters, or an empty text. */
    String bodyType() {
        String type = request.getContentType();
        return type == null ? "" : type.split(";")[0].strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** The body as UTF-8. */
    String body() throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new Problem(
                    413,
                    "The query is longer than " + LARGEST_BODY + " bytes; send a shorter one.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Reads what is left of the body, up to the limit: unread bytes would cost the client its
     * connection.
     */
    void drain() throws IOException {
        if (request.getInputStream().readNBytes(LARGEST_BODY).length == LARGEST_BODY) {
            throw new IOException("the body is longer than " + LARGEST_BODY + " bytes");
        }
    }
}
