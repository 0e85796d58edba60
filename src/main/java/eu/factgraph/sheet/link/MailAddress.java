package eu.factgraph.sheet.link;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail address in a target or a text. */
public final class MailAddress {

    private static final String PATTERN =
            "[\\w.+'&%-]{1,64}@(?:[a-zA-Z0-9-]{1,63}\\.){1,6}[a-zA-Z]{2,12}";
    private static final Pattern ADDRESS = Pattern.compile(PATTERN);
    private static final Pattern TARGET =
            Pattern.compile("mailto:(?:\\s|%20)*(" + PATTERN + ")[\\s.,;>)]*(?:\\?.*)?");

    private MailAddress() {}

    static LinkTarget of(String target) {
        Matcher matcher = TARGET.matcher("mailto" + target.substring(target.indexOf(':')));
        return matcher.matches()
                ? LinkTarget.accepted("mailto:" + matcher.group(1))
                : LinkTarget.refused(LinkRefusal.MALFORMED);
    }

    public static boolean isIn(String address, String text) {
        return text.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
    }

    /** The first one in a text, in lower case. */
    public static Optional<String> in(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        return matcher.find()
                ? Optional.of(matcher.group().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
