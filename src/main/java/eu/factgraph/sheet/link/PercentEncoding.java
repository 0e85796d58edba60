package eu.factgraph.sheet.link;

import java.nio.charset.StandardCharsets;

/** Percent-encodes what RFC 3986 does not allow in path, query and fragment. */
final class PercentEncoding {

    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";

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
            if (startsFragment || isAllowed(c) || c == '%' && isEscape(bytes, at)) {
                encoded.append(c);
                isFragment |= startsFragment;
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
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
