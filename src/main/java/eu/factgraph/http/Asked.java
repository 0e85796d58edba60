package eu.factgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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

    /**
     * The body.
     *
     * @throws Problem 413 before more of it is read than a query may have; 400 if it is no UTF-8
     */
    String body() throws IOException {
        if (isTooLong()) {
            throw tooLong();
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw tooLong();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            throw new Problem(400, "The body is no UTF-8; encode it so.");
        }
    }

    private boolean isTooLong() {
        return request.getContentLengthLong() > LARGEST_BODY;
    }

    private static Problem tooLong() {
        return new Problem(
                413, "The query is longer than " + LARGEST_BODY + " bytes; send a shorter one.");
    }

    /**
     * Reads what is left of the body, up to the limit: unread bytes would cost the client its
     * connection.
     *
     * @return whether that was all
     */
    boolean drain() throws IOException {
        return !isTooLong()
                && request.getInputStream().readNBytes(LARGEST_BODY).length < LARGEST_BODY;
    }
}
