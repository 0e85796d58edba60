package eu.factgraph.sheet.link;

import java.nio.charset.StandardCharsets;

/**
 * Percent-encodes what RFC 3986 does not allow in path, query and fragment, and no more: HTML made
 * of Word has lost the escapes that its Word file still has.
 */
final class PercentEncoding {

    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";

    /** What separates parts of an address means something else when it is escaped. */
    private static final String SEPARATORS = "&+;=/?";

    private PercentEncoding() {}

    /**
     * @param rest of an address, from the slash, question mark or number sign after its authority
     */
    static String of(String rest) {
        var encoded = new StringBuilder();
        boolean isFragment = false;
        byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            char c = (char) (bytes[at] & 0xFF);
            boolean startsFragment = c == '#' && !isFragment;
            if (c == '%' && isEscape(bytes, at)) {
                encoded.append(escape((char) Integer.parseInt(rest(bytes, at), 16)));
                at += 2;
            } else if (startsFragment || isAllowed(c)) {
                encoded.append(c);
                isFragment |= startsFragment;
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }

    private static String rest(byte[] bytes, int at) {
        return new String(bytes, at + 1, 2, StandardCharsets.US_ASCII);
    }

    private static String escape(char c) {
        boolean isNeedless = isAllowed(c) && SEPARATORS.indexOf(c) < 0;
        return isNeedless ? String.valueOf(c) : "%%%02X".formatted((int) c);
    }

    private static boolean isAllowed(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }
}
