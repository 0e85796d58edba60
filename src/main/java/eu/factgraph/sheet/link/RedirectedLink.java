package eu.factgraph.sheet.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links that mail programs and search engines lead through a page of their own. */
final class RedirectedLink {

    private static final Pattern PARAMETER =
            Pattern.compile(
                    "^https?://(?:[a-z0-9.]{1,40}\\.safelinks\\.protection\\.outlook\\.com/"
                            + "|www\\.google\\.[a-z.]{2,6}/url)\\?(?:[^#]*&)?(?:url|q)=(https?(?::|%3[Aa])[^#]*)");

    /** Parameters that the redirecting page adds after the address. */
    private static final Pattern OWN_PARAMETERS =
            Pattern.compile("&(?:amp;)?(?:data|sdata|reserved|usg|sa|ei|ved|bvm|rct|cad)=.*$");

    /** Proofpoint, version 3: an address with stars for characters that follow in Base64. */
    private static final Pattern DEFENDED =
            Pattern.compile("^https?://urldefense\\.com/v3/__(.+?)__;([A-Za-z0-9_-]*)!!.*$");

    private RedirectedLink() {}

    static String unwrapped(String target) {
        Matcher parameter = PARAMETER.matcher(target);
        if (parameter.find()) {
            String address = OWN_PARAMETERS.matcher(parameter.group(1)).replaceFirst("");
            return address.contains("://") ? address : decoded(address, target);
        }
        Matcher defended = DEFENDED.matcher(target);
        return defended.matches() ? starred(defended.group(1), defended.group(2), target) : target;
    }

    private static String decoded(String address, String otherwise) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return otherwise;
        }
    }

    /** Two stars stand for several characters in a row, which is rare: the target is kept then. */
    private static String starred(String address, String encoded, String otherwise) {
        String hidden = hidden(encoded);
        var whole = new StringBuilder();
        int next = 0;
        for (char c : address.toCharArray()) {
            if (c == '*' && next == hidden.length()) {
                return otherwise;
            }
            whole.append(c == '*' ? hidden.charAt(next++) : c);
        }
        return address.contains("**") ? otherwise : whole.toString();
    }

    private static String hidden(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
