package eu.factgraph.page.layout;

import eu.factgraph.files.CanonicalNamespace;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where IRIs below the base are answered. */
public final class DocumentUrls {

    private DocumentUrls() {}

    /**
     * The document that describes {@code iri}: {@code doc/…} of a thing or term, itself for all
     * else.
     */
    public static String document(String base, String iri) {
        if (iri.startsWith(base + "id/")) {
            return base + "doc/" + iri.substring(base.length() + "id/".length());
        }
        return iri.startsWith(base + "def/") ? base + "doc/" + iri.substring(base.length()) : iri;
    }

    /**
     * What pages load and forms are sent to: by path, as the policy of pages allows it from no host
     * but the one that was asked, which need not bear the name of the base.
     *
     * @param path below the base
     */
    static String own(String base, String path) {
        return base.equals(CanonicalNamespace.CANONICAL)
                ? "/" + path
                : URI.create(base).getPath() + path;
    }

    /** A value of a query string. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * A link as a page has it; on the canonical base, which is not where the server listens, by
     * path.
     */
    public static String link(String base, String iri) {
        return base.equals(CanonicalNamespace.CANONICAL) && iri.startsWith(base)
                ? "/" + iri.substring(base.length())
                : iri;
    }
}
