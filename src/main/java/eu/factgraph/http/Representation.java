package eu.factgraph.http;

import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * An answer as it leaves: with its content coding, and if it is a 200 with a strong ETag and the
 * whole SHA-256 (RFC 9530) of the bytes that leave.
 *
 * @param headers but its length
 */
record Representation(int status, Map<String, String> headers, byte[] body) {

    static Representation of(Answer answer, Coding wanted) {
        Coding coding = Coding.isWorth(answer.type(), answer.body()) ? wanted : Coding.IDENTITY;
        byte[] body = coding.of(answer.body());
        var headers = new LinkedHashMap<>(answer.headers());
        if (!answer.type().isEmpty()) {
            headers.put(
                    "Content-Type",
                    answer.type().startsWith("text/html") || answer.type().equals("text/plain")
                            ? answer.type() + ";charset=utf-8"
                            : answer.type());
        }
        if (coding != Coding.IDENTITY) {
            headers.put("Content-Encoding", "gzip");
            headers.merge("Vary", "Accept-Encoding", (vary, more) -> vary + ", " + more);
        }
        if (answer.status() == 200) {
            byte[] digest = DigestUtils.sha256(body);
            headers.put("ETag", '"' + HexFormat.of().formatHex(digest, 0, 16) + '"');
            headers.put(
                    "Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        }
        return new Representation(answer.status(), Map.copyOf(headers), body);
    }

    /** What it takes of the cache, about: in bytes. */
    int weight() {
        return body.length + 1024;
    }
}
