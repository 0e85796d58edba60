package eu.factgraph.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** Conditional requests for reading (RFC 9110, section 13.1). */
final class Precondition {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");

    private Precondition() {}

    /**
     * Whether the client has these very bytes, judged after the representation is chosen.
     *
     * @param tags the header If-None-Match
     * @param since the header If-Modified-Since
     */
    static boolean isKnown(
            Optional<String> tags, Optional<String> since, Representation representation) {
        String tag = representation.headers().get("ETag");
        if (tag == null) {
            return false;
        }
        return tags.isEmpty()
                ? isSince(since, representation)
                : tags.get().strip().equals("*") || names(tags.get(), tag);
    }

    /** By weak comparison (section 8.8.3.2). */
    private static boolean names(String tags, String tag) {
        return tags.equals(tag)
                || TAG.matcher(tags).results().anyMatch(one -> one.group(1).equals(tag));
    }

    /**
     * Only the very date that was given with it counts: any other, such as the client's own clock,
     * may lie between a release and the start of the server that has it.
     */
    private static boolean isSince(Optional<String> since, Representation representation) {
        String modified = representation.headers().get("Last-Modified");
        return modified != null && since.filter(modified::equals).isPresent();
    }
}
