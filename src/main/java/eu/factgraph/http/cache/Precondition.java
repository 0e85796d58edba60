package eu.factgraph.http.cache;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpDateTime;

/** Conditional requests for reading (RFC 9110, section 13), evaluated in the order of 13.2.2. */
public final class Precondition {

    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");

    public enum Outcome {
        SEND,
        NOT_MODIFIED,
        /** The client requires another representation, or none. */
        FAILED
    }

    /** Jetty's result for a date that cannot be parsed. */
    private static final long NO_DATE = -1;

    private Precondition() {}

    /**
     * @param header a header field of the request, its lines combined
     */
    public static Outcome of(
            Function<String, Optional<String>> header, EncodedResponse representation) {
        String tag = representation.headers().get("ETag");
        if (tag == null) {
            return Outcome.SEND;
        }
        String modified = representation.headers().get("Last-Modified");
        Optional<String> match = header.apply("If-Match");
        boolean holds =
                match.isPresent()
                        ? isAny(match.get()) || names(match.get(), tag, false)
                        : isUnmodified(header.apply("If-Unmodified-Since"), modified);
        if (!holds) {
            return Outcome.FAILED;
        }
        Optional<String> none = header.apply("If-None-Match");
        boolean isCurrent =
                none.isPresent()
                        ? isAny(none.get()) || names(none.get(), tag, true)
                        : isSince(header.apply("If-Modified-Since"), modified);
        return isCurrent ? Outcome.NOT_MODIFIED : Outcome.SEND;
    }

    private static boolean isAny(String tags) {
        return tags.strip().equals("*");
    }

    /**
     * @param weakly whether weak tags match (section 8.8.3.2); ours are strong
     */
    private static boolean names(String tags, String tag, boolean weakly) {
        return tags.equals(tag)
                || TAG.matcher(tags)
                        .results()
                        .filter(one -> weakly || one.group(1) == null)
                        .map((MatchResult one) -> one.group(2))
                        .anyMatch(tag::equals);
    }

    /** An invalid date, or a representation without one, is no condition (13.1.4). */
    private static boolean isUnmodified(Optional<String> since, String modified) {
        if (modified == null || since.isEmpty()) {
            return true;
        }
        long limit = HttpDateTime.parseToEpoch(since.get().strip());
        return limit == NO_DATE || HttpDateTime.parseToEpoch(modified) <= limit;
    }

    /**
     * Only the exact date of the representation counts: any other, such as that of the client's
     * clock, may be between a release and the start of the server that serves it.
     */
    private static boolean isSince(Optional<String> since, String modified) {
        return since.filter(date -> date.equals(modified)).isPresent();
    }
}
