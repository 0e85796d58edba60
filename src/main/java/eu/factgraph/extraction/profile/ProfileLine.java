package eu.factgraph.extraction.profile;

import java.util.Locale;
import java.util.Optional;

/**
 * A line of basic data, such as {@code Population: 3 500 000 inhabitants (2018)*}.
 *
 * @param label before the colon, as printed
 * @param value after it, without asterisks
 * @param printed the same with them
 * @param isMarked whether an asterisk says that the value is from another source
 */
public record ProfileLine(String label, String value, String printed, boolean isMarked) {

    /** The line of a text; empty if it has no label or no value. */
    public static Optional<ProfileLine> of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String value = text.substring(colon + 1);
        var line =
                new ProfileLine(
                        text.substring(0, colon).strip(),
                        value.replace("*", "").strip(),
                        value.strip(),
                        value.contains("*"));
        return line.key().isEmpty() || line.value.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    /** Its label in lower case, letters and spaces only, without what stands in brackets. */
    String key() {
        return label.replaceAll("\\([^()]*\\)", " ")
                .replaceAll("[^\\p{L}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether its label begins with words. */
    public boolean begins(String words) {
        return (key() + " ").startsWith(words + " ");
    }
}
