package eu.factgraph.http.cache;

import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.message.ResponseHeaders;
import eu.factgraph.http.negotiation.ContentCoding;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * An answer as it leaves: with its content coding, and if it is a 200 with a strong ETag and the
 * whole SHA-256 (RFC 9530) of the bytes that leave.
 *
 * @param headers all, already as bytes
 * @param rows number of rows or triples of a query result; empty for other responses
 */
public record EncodedResponse(int status, HttpFields headers, byte[] body, OptionalLong rows) {

    public static EncodedResponse of(ResourceResponse answer, ContentCoding wanted) {
        ContentCoding coding =
                ContentCoding.isWorth(answer.type(), answer.body())
                        ? wanted
                        : ContentCoding.IDENTITY;
        byte[] body = coding.of(answer.body());
        var headers = new LinkedHashMap<>(ResponseHeaders.ALWAYS);
        headers.put("Cache-Control", ResponseHeaders.REVALIDATED);
        headers.putAll(answer.headers());
        if (!answer.type().isEmpty()) {
            headers.put("Content-Type", withCharset(answer.type()));
        }
        if (coding != ContentCoding.IDENTITY) {
            headers.put("Content-Encoding", coding.token());
        }
        if (ContentCoding.isFor(answer.type()) || headers.containsKey("Vary")) {
            headers.merge("Vary", "Accept-Encoding", (vary, more) -> vary + ", " + more);
        }
        if (answer.status() == 200) {
            headers.putAll(validators(body, answer.type()));
        }
        if (answer.status() != 204) {
            headers.put("Content-Length", String.valueOf(body.length));
        }
        return new EncodedResponse(answer.status(), encoded(headers), body, answer.rows());
    }

    private static String withCharset(String type) {
        return type.equals("text/html") || type.equals("text/plain")
                ? type + ";charset=utf-8"
                : type;
    }

    /**
     * The tag is of the bytes and of their type: a graph may be the same text in Turtle and in
     * TriG, and yet not the same representation (RFC 9110, section 8.8.1).
     */
    private static Map<String, String> validators(byte[] body, String type) {
        byte[] digest = DigestUtils.sha256(body);
        String tag = DigestUtils.sha256Hex(type + HexFormat.of().formatHex(digest));
        return Map.of(
                "ETag",
                '"' + tag.substring(0, 32) + '"',
                "Repr-Digest",
                "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    }

    private static HttpFields encoded(Map<String, String> headers) {
        var fields = HttpFields.build();
        headers.forEach((name, value) -> fields.add(new PreEncodedHttpField(name, value)));
        return fields.asImmutable();
    }

    /** The body, to be read once. */
    public ByteBuffer content() {
        return ByteBuffer.wrap(body);
    }

    /** What it takes of the cache, about: in bytes. */
    int weight() {
        return body.length + 8 * 1024;
    }
}
