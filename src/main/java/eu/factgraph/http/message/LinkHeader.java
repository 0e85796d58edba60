package eu.factgraph.http.message;

import java.nio.charset.StandardCharsets;

/** Values of the Link header field (RFC 8288, section 3). */
public final class LinkHeader {

    private static final String NOT_IN_URIS = "\"<>\\^`{|}";

    private LinkHeader() {}

    /** The URI of an IRI (RFC 3987, section 3.1). */
    public static String uri(String iri) {
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

    public static String to(String iri, String relation) {
        return "<" + uri(iri) + ">; rel=\"" + relation + "\"";
    }

    public static String to(String iri, String relation, String type) {
        return to(iri, relation) + "; type=\"" + type + "\"";
    }
}
