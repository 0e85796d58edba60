package eu.factgraph.http.message;

import java.util.Map;

public final class ResponseHeaders {

    /** CORS (Fetch standard) for any origin, and protection against content sniffing. */
    public static final Map<String, String> ALWAYS =
            Map.of(
                    "Access-Control-Allow-Origin",
                    "*",
                    "Access-Control-Expose-Headers",
                    "ETag, Repr-Digest, Link, Location, Content-Location, Retry-After",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Cross-Origin-Resource-Policy",
                    "cross-origin");

    /** Caches store the response and revalidate it on each use. */
    public static final String REVALIDATED = "public, no-cache";

    public static final Map<String, String> IMMUTABLE =
            Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private ResponseHeaders() {}
}
