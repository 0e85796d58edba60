package eu.factgraph.sheet.link;

import java.util.Locale;
import java.util.regex.Pattern;

/** Repairs in a target what is certain: slips of typing, of pasting and of Word. */
final class TargetRepair {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\u00ad\\u200b-\\u200f\\u2028-\\u202e\\u2060\\ufeff]");

    /** How Word writes the fragment of a target into the target itself. */
    private static final Pattern WORD_FRAGMENT = Pattern.compile("\" \\\\l \"");

    /** A directive for browsers that shows a passage; it is no part of the resource. */
    private static final Pattern TEXT_DIRECTIVE = Pattern.compile("(?<=.)#?:~:text=.*$");

    private static final Pattern READER =
            Pattern.compile("^chrome-extension://[a-z]{32}/(?=https?:)");
    private static final Pattern CUT_SCHEME = Pattern.compile("^(?=ttps?:/)");
    private static final Pattern DOUBLED_SCHEME =
            Pattern.compile("^https?:/+(?:www\\.)?(https?)(?::/+|/+)(?=[\\w-]+\\.)");
    private static final Pattern SLASHES = Pattern.compile("^(https?):/*(?=[^/])");
    private static final Pattern BARE_HOST =
            Pattern.compile(
                    "(?i)^(?:www\\.[^\\s/]+|(?:[a-z0-9-]{1,63}\\.){1,4}(?:[a-z]{2}|com|org|net))(?:/\\S*)?$");

    private TargetRepair() {}

    static String of(String printed) {
        String target = MisdecodedUtf8.repaired(printed);
        target = INVISIBLE.matcher(target).replaceAll("");
        target = OuterSpace.removed(target);
        target = target.replace("&amp;", "&");
        target = WORD_FRAGMENT.matcher(target).replaceFirst("#");
        target = READER.matcher(target).replaceFirst("");
        target = CUT_SCHEME.matcher(target).replaceFirst("h");
        return scheme(RedirectedLink.unwrapped(scheme(target)));
    }

    private static String scheme(String target) {
        if (target.regionMatches(true, 0, "http", 0, 4)) {
            String lower = lowerScheme(target).replace('\\', '/');
            lower = DOUBLED_SCHEME.matcher(lower).replaceFirst("$1://");
            lower = SLASHES.matcher(lower).replaceFirst("$1://");
            return TEXT_DIRECTIVE.matcher(lower).replaceFirst("");
        }
        return BARE_HOST.matcher(target).matches() ? "http://" + target : target;
    }

    private static String lowerScheme(String target) {
        int colon = target.indexOf(':');
        return colon < 0
                ? target
                : target.substring(0, colon).toLowerCase(Locale.ROOT) + target.substring(colon);
    }
}
