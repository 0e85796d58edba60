package eu.factgraph.sheet.link;

import java.util.Locale;
import java.util.Optional;

/**
 * What the target of a link comes to.
 *
 * @param address an absolute http, https or mailto URI (RFC 3986); empty if it is no link
 * @param refusal why it is none; empty too if it points into the document itself
 */
public record LinkTarget(String address, Optional<LinkRefusal> refusal) {

    /** The longest in the sheets has 1,300 characters. */
    private static final int LONGEST = 4096;

    private static final LinkTarget IN_DOCUMENT = new LinkTarget("", Optional.empty());

    /**
     * @param printed the {@code href} as it stands in the file
     */
    public static LinkTarget of(String printed) {
        if (printed.length() > LONGEST) {
            return refused(LinkRefusal.MALFORMED);
        }
        String target = TargetRepair.of(printed);
        if (target.isEmpty() || target.startsWith("#")) {
            return target.startsWith("#:~:") ? refused(LinkRefusal.MALFORMED) : IN_DOCUMENT;
        }
        return switch (scheme(target)) {
            case "http", "https" -> HttpTarget.of(target);
            case "mailto" -> MailAddress.of(target);
            case "file" -> refused(LinkRefusal.LOCAL_FILE);
            case "" -> refused(LinkRefusal.MALFORMED);
            default ->
                    refused(
                            scheme(target).length() == 1
                                    ? LinkRefusal.LOCAL_FILE
                                    : LinkRefusal.UNSUPPORTED_SCHEME);
        };
    }

    static LinkTarget accepted(String address) {
        return new LinkTarget(address, Optional.empty());
    }

    static LinkTarget refused(LinkRefusal refusal) {
        return new LinkTarget("", Optional.of(refusal));
    }

    /** In lower case; empty if there is none. One letter is a drive. */
    private static String scheme(String target) {
        int colon = target.indexOf(':');
        String scheme = colon < 0 ? "" : target.substring(0, colon).toLowerCase(Locale.ROOT);
        boolean isScheme =
                scheme.chars()
                        .allMatch(
                                c ->
                                        c >= 'a' && c <= 'z'
                                                || c >= '0' && c <= '9'
                                                || "+-.".indexOf(c) >= 0);
        return isScheme ? scheme : "";
    }
}
