package eu.factgraph.sheet.link;

import java.util.regex.Pattern;

/** A mark of the sentence around an address that went into its target. */
final class TrailingMark {

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;>\"“”’‘]+$");

    /** After the name of a file, a host or a folder; elsewhere it may belong to the address. */
    private static final Pattern STOP =
            Pattern.compile(
                    "(?i)(?<=\\.(?:pdf|html?|aspx?|php|jsp|docx?|xlsx?)|/|^https?://[^/?#]{1,255})\\.+$");

    private TrailingMark() {}

    static String removed(String target) {
        String address = SEPARATOR.matcher(target).replaceFirst("");
        address = STOP.matcher(address).replaceFirst("");
        boolean isUnopened = address.endsWith(")") && count(address, '(') < count(address, ')');
        return isUnopened ? removed(address.substring(0, address.length() - 1)) : address;
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }
}
