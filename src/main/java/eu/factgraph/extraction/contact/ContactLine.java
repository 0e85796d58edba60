package eu.factgraph.extraction.contact;

import eu.factgraph.files.Lexicon;
import eu.factgraph.sheet.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of a contact: a value after its label, or a text without one.
 *
 * @param value without the label
 */
record ContactLine(Label label, Text value) {

    /** What a line holds. */
    enum Label {
        NONE,
        START,
        MAIL,
        PHONE,
        FAX,
        SOURCE,
        OTHER
    }

    private static final Map<String, Label> LABELS =
            Lexicon.rows("contact-labels").stream()
                    .collect(
                            Collectors.toMap(
                                    row -> row.get(0),
                                    row -> Label.valueOf(row.get(1).toUpperCase(Locale.ROOT))));

    /** A label before a colon, at the start or after what another label has. */
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}@.-])("
                            + LABELS.keySet().stream()
                                    .sorted(Comparator.comparingInt(String::length).reversed())
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining("|"))
                            + ")\\.?\\s*:");

    /** The lines of a paragraph, which may hold several values with their labels. */
    static List<ContactLine> of(Text text) {
        var lines = new ArrayList<ContactLine>();
        String plain = text.plain();
        Matcher matcher = LABEL.matcher(plain);
        Label label = Label.NONE;
        int at = 0;
        while (matcher.find()) {
            add(lines, label, text.part(at, matcher.start()));
            label = LABELS.get(matcher.group(1).toLowerCase(Locale.ROOT));
            at = matcher.end();
        }
        add(lines, label, text.part(at, plain.length()));
        return lines;
    }

    private static void add(List<ContactLine> lines, Label label, Text value) {
        if (label != Label.NONE || !value.isBlank()) {
            lines.add(new ContactLine(label, value));
        }
    }
}
