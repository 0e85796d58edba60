package eu.factgraph.page.layout;

import eu.factgraph.files.CanonicalNamespace;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The URLs of documents about IRIs below the base. */
public final class DocumentUrls {

    /** The licence of all documents. */
    public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private DocumentUrls() {}

    /** The document about an IRI: {@code doc/…} for a resource or term, else the IRI itself. */
    public static String document(String base, String iri) {
        if (iri.startsWith(base + "id/")) {
            return base + "doc/" + iri.substring(base.length() + "id/".length());
        }
        return iri.startsWith(base + "def/") ? base + "doc/" + iri.substring(base.length()) : iri;
    }

    /**
     * The path of what pages load and where forms are sent: their policy allows only the host of
     * the request, whose name may differ from that of the base.
     */
    public static String own(String base, String path) {
        return base.equals(CanonicalNamespace.CANONICAL)
                ? "/" + path
                : URI.create(base).getPath() + path;
    }

    /** A value of a query string. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A link in a page: a path below the canonical base, where the server does not listen. */
    public static String link(String base, String iri) {
        return base.equals(CanonicalNamespace.CANONICAL) && iri.startsWith(base)
                ? "/" + iri.substring(base.length())
                : iri;
    }
}
