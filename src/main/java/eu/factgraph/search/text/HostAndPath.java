package eu.factgraph.search.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address without scheme, www and final slash, in lower case.
 *
 * @param path with its query; empty for a host alone
 */
public record HostAndPath(String host, String path) {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?://)?(?:www\\.)?((?:[\\p{L}\\p{N}_-]+\\.)+\\p{L}{2,})(?::\\d+)?([/?#]\\S*)?",
                    Pattern.CASE_INSENSITIVE);

    /** The address that is the whole of a text. */
    public static Optional<HostAndPath> of(String text) {
        Matcher address = ADDRESS.matcher(text.strip());
        return address.matches()
                ? Optional.of(
                        new HostAndPath(
                                address.group(1).toLowerCase(Locale.ROOT),
                                address.group(2) == null ? "" : path(address.group(2))))
                : Optional.empty();
    }

    private static String path(String written) {
        return written.toLowerCase(Locale.ROOT).replaceFirst("/?(#.*)?$", "");
    }

    /** Host and path. */
    public String key() {
        return host + path;
    }
}
