package eu.factgraph.http;

import java.nio.charset.StandardCharsets;

/** Links in headers (RFC 8288, section 3). */
final class Link {

    /** What RFC 3986 has no place for. */
    private static final String NOT_IN_URIS = "\"<>\\^`{|}";

    private Link() {}

    /** An IRI as a header can hold it: percent-encoded where a URI needs that. */
    static String uri(String iri) {
        var uri = new StringBuilder();
        for (byte octet : iri.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7f && NOT_IN_URIS.indexOf(octet) < 0) {
                uri.append((char) octet);
            } else {
                uri.append('%').append("%02X".formatted(octet));
            }
        }
        return uri.toString();
    }

    static String to(String iri, String relation) {
        return "<" + uri(iri) + ">; rel=\"" + relation + "\"";
    }

    static String to(String iri, String relation, String type) {
        return to(iri, relation) + "; type=\"" + type + "\"";
    }
}
