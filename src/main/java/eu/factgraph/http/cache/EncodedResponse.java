package eu.factgraph.http.cache;

import eu.factgraph.export.StreamedContent;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.message.ResponseHeaders;
import eu.factgraph.http.negotiation.ContentCoding;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.riot.WebContent;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * A response as it is sent: with its content coding and, if its status is 200, a strong entity tag
 * and, unless it is streamed, the SHA-256 digest (RFC 9530) of the encoded body.
 *
 * @param headers all header fields, encoded as bytes
 * @param streamed the body if it is made while it is sent; {@code body} is empty then
 * @param rows number of rows or triples of a query result; empty for other responses
 */
public record EncodedResponse(
        int status,
        HttpFields headers,
        byte[] body,
        Optional<StreamedBody> streamed,
        OptionalLong rows) {

    /**
     * @param version identifies the variant and all that determines its bytes, for the entity tag
     *     of a streamed body
     */
    public static EncodedResponse of(
            ResourceResponse response, ContentCoding wanted, Supplier<String> version) {
        return response.streamed()
                .map(content -> streamed(response, content, wanted, version.get()))
                .orElseGet(() -> of(response, wanted));
    }

    public static EncodedResponse of(ResourceResponse response, ContentCoding wanted) {
        ContentCoding coding =
                ContentCoding.isWorth(response.type(), response.body())
                        ? wanted
                        : ContentCoding.IDENTITY;
        byte[] body = coding.of(response.body());
        Map<String, String> headers = headers(response, coding);
        if (response.status() == 200) {
            headers.putAll(validators(body, response.type()));
        }
        if (response.status() != 204) {
            headers.put("Content-Length", String.valueOf(body.length));
        }
        return new EncodedResponse(
                response.status(), encoded(headers), body, Optional.empty(), response.rows());
    }

    private static EncodedResponse streamed(
            ResourceResponse response,
            StreamedContent content,
            ContentCoding wanted,
            String version) {
        ContentCoding coding =
                ContentCoding.isFor(response.type()) ? wanted : ContentCoding.IDENTITY;
        Map<String, String> headers = headers(response, coding);
        headers.put("ETag", tag(version));
        return new EncodedResponse(
                response.status(),
                encoded(headers),
                new byte[0],
                Optional.of(new StreamedBody(content, coding)),
                response.rows());
    }

    /** Those that do not follow from the bytes of the body. */
    private static Map<String, String> headers(ResourceResponse response, ContentCoding coding) {
        var headers = new LinkedHashMap<>(ResponseHeaders.ALWAYS);
        headers.put("Cache-Control", ResponseHeaders.REVALIDATED);
        headers.putAll(response.headers());
        if (!response.type().isEmpty()) {
            headers.put("Content-Type", withCharset(response.type()));
        }
        if (coding != ContentCoding.IDENTITY) {
            headers.put("Content-Encoding", coding.token());
        }
        if (ContentCoding.isFor(response.type()) || headers.containsKey("Vary")) {
            headers.merge("Vary", "Accept-Encoding", (vary, more) -> vary + ", " + more);
        }
        return headers;
    }

    private static String withCharset(String type) {
        return type.equals(WebContent.contentTypeHTML)
                        || type.equals(WebContent.contentTypeTextPlain)
                ? type + ";charset=utf-8"
                : type;
    }

    /**
     * The tag depends on the bytes and the media type: a graph may be the same text in Turtle and
     * in TriG, which are different representations (RFC 9110, section 8.8.1).
     */
    private static Map<String, String> validators(byte[] body, String type) {
        byte[] digest = DigestUtils.sha256(body);
        return Map.of(
                "ETag",
                tag(type + HexFormat.of().formatHex(digest)),
                "Repr-Digest",
                "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    }

    private static String tag(String identity) {
        return '"' + DigestUtils.sha256Hex(identity).substring(0, 32) + '"';
    }

    private static HttpFields encoded(Map<String, String> headers) {
        var fields = HttpFields.build();
        headers.forEach((name, value) -> fields.add(new PreEncodedHttpField(name, value)));
        return fields.asImmutable();
    }

    int weight() {
        return body.length + 8 * 1024;
    }
}
