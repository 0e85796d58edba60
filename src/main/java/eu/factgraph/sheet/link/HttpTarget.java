package eu.factgraph.sheet.link;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web address: its host is public, and its characters are those of a URI. */
final class HttpTarget {

    private static final Pattern PARTS =
            Pattern.compile("^(https?)://([^/?#]*)([/?#].*)?$", Pattern.DOTALL);
    private static final Pattern AUTHORITY =
            Pattern.compile("^(?:([^@]*)@)?([^@:\\[\\]]+|\\[[0-9a-fA-F:.]+])(:\\d{0,5})?$");

    private static final Pattern HOST = Pattern.compile("[a-z0-9._-]+|\\[[0-9a-f:.]+]");

    /** A second address that is no part of the first: which one is meant is not certain. */
    private static final Pattern SECOND = Pattern.compile("[\\s,;\\p{Alnum}]https?:/");

    private HttpTarget() {}

    static LinkTarget of(String target) {
        Matcher parts = PARTS.matcher(TrailingMark.removed(target));
        if (!parts.matches()) {
            return LinkTarget.refused(LinkRefusal.MALFORMED);
        }
        Matcher authority = AUTHORITY.matcher(parts.group(2).strip());
        if (!authority.matches()) {
            return LinkTarget.refused(LinkRefusal.MALFORMED);
        }
        String rest = parts.group(3) == null ? "" : parts.group(3);
        if (authority.group(1) != null) {
            return mail(authority, rest);
        }
        return web(parts.group(1), authority, rest);
    }

    /** Word makes a web address of a mail address; a name with a password is never published. */
    private static LinkTarget mail(Matcher authority, String rest) {
        boolean isMail = rest.length() < 2 && authority.group(3) == null;
        return isMail
                ? MailAddress.of("mailto:" + authority.group(1) + "@" + authority.group(2))
                : LinkTarget.refused(LinkRefusal.MALFORMED);
    }

    private static LinkTarget web(String scheme, Matcher authority, String rest) {
        String host = ascii(authority.group(2));
        if (!HOST.matcher(host).matches()) {
            return LinkTarget.refused(LinkRefusal.MALFORMED);
        }
        if (HostKind.isPrivate(host)) {
            return LinkTarget.refused(LinkRefusal.PRIVATE_HOST);
        }
        if (HostKind.isEditors(host)) {
            return LinkTarget.refused(LinkRefusal.EDITORS_HOST);
        }
        if (SECOND.matcher(rest).find()) {
            return LinkTarget.refused(LinkRefusal.MALFORMED);
        }
        String port = authority.group(3) == null ? "" : authority.group(3);
        return LinkTarget.accepted(scheme + "://" + host + port + PercentEncoding.of(rest));
    }

    /** Empty if it is no host. */
    private static String ascii(String host) {
        try {
            return IDN.toASCII(host.strip(), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noHost) {
            return "";
        }
    }
}
