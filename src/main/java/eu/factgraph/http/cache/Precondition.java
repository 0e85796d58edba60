package eu.factgraph.http.cache;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpDateTime;

/** Conditional requests for reading (RFC 9110, section 13), evaluated in the order of 13.2.2. */
public final class Precondition {

    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");

    /** What is to be done with a chosen representation. */
    public enum Outcome {
        SEND,
        /** The client has these very bytes. */
        NOT_MODIFIED,
        /** It wants others, or none. */
        FAILED
    }

    /** Of what cannot be parsed. */
    private static final long NO_DATE = -1;

    private Precondition() {}

    /**
     * @param header all lines of a header of the request as one
     */
    public static Outcome of(
            Function<String, Optional<String>> header, EncodedResponse representation) {
        String tag = representation.headers().get("ETag");
        if (tag == null) {
            return Outcome.SEND;
        }
        Optional<String> match = header.apply("If-Match");
        boolean holds =
                match.isPresent()
                        ? isAny(match.get()) || names(match.get(), tag, false)
                        : isUnmodified(header.apply("If-Unmodified-Since"), representation);
        if (!holds) {
            return Outcome.FAILED;
        }
        Optional<String> none = header.apply("If-None-Match");
        boolean known =
                none.isPresent()
                        ? isAny(none.get()) || names(none.get(), tag, true)
                        : isSince(header.apply("If-Modified-Since"), representation);
        return known ? Outcome.NOT_MODIFIED : Outcome.SEND;
    }

    private static boolean isAny(String tags) {
        return tags.strip().equals("*");
    }

    /**
     * @param weakly whether weak tags match too (section 8.8.3.2); none of ours is weak
     */
    private static boolean names(String tags, String tag, boolean weakly) {
        return tags.equals(tag)
                || TAG.matcher(tags)
                        .results()
                        .filter(one -> weakly || one.group(1) == null)
                        .map((MatchResult one) -> one.group(2))
                        .anyMatch(tag::equals);
    }

    /** A date that is none, or a representation without one, is as no condition (13.1.4). */
    private static boolean isUnmodified(Optional<String> since, EncodedResponse representation) {
        String modified = representation.headers().get("Last-Modified");
        if (modified == null || since.isEmpty()) {
            return true;
        }
        long limit = HttpDateTime.parseToEpoch(since.get().strip());
        return limit == NO_DATE || HttpDateTime.parseToEpoch(modified) <= limit;
    }

    /**
     * Only the very date that was given with it counts: any other, such as the client's own clock,
     * may lie between a release and the start of the server that has it.
     */
    private static boolean isSince(Optional<String> since, EncodedResponse representation) {
        String modified = representation.headers().get("Last-Modified");
        return modified != null && since.filter(modified::equals).isPresent();
    }
}
