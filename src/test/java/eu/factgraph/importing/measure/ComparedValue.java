package eu.factgraph.importing.measure;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The forms in which values are compared. */
final class ComparedValue {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Sheets and their readers have letters in addresses in several encodings. */
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\p{ASCII}]");

    private ComparedValue() {}

    /** Without the differences of encoding, of case in scheme and host, and of a last slash. */
    static String address(String printed) {
        String text = printed.strip().replace("&amp;", "&");
        try {
            text = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // a lone per cent sign stays
        }
        text = NOT_ASCII.matcher(text).replaceAll("").replace(" ", "").replaceAll("/+$", "");
        int path = text.indexOf('/', text.indexOf("://") + 3);
        return path < 0
                ? text.toLowerCase(Locale.ROOT)
                : text.substring(0, path).toLowerCase(Locale.ROOT) + text.substring(path);
    }

    static String phone(String printed) {
        return printed.replaceAll("[^0-9]", "");
    }

    static String email(String printed) {
        return printed.replaceFirst("^mailto:", "").strip().toLowerCase(Locale.ROOT);
    }

    /** The set of its words and numbers, since one address is divided in several ways. */
    static String postalAddress(String printed) {
        return words(printed);
    }

    /** The words of a text, each once, in the order of the alphabet. */
    static String words(String printed) {
        var words = new TreeSet<String>();
        Arrays.stream(BETWEEN_WORDS.split(printed.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return String.join(" ", words);
    }

    /** A number without zeros at its end; other text as it is. */
    static String number(String printed) {
        try {
            return new BigDecimal(printed.strip()).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException text) {
            return printed.strip();
        }
    }
}
