package eu.factgraph.extraction.service;

import eu.factgraph.files.Lexicon;
import eu.factgraph.sheet.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a row of a service holds, by the label before it. */
enum RowLabel {
    AUTHORITY,
    WEBSITE,
    DESCRIPTION,
    OTHER;

    private static final Map<String, RowLabel> BY_WORDS =
            Lexicon.rows("service-rows").stream()
                    .collect(
                            Collectors.toMap(
                                    row -> row.get(0),
                                    row -> valueOf(row.get(1).toUpperCase(Locale.ROOT))));

    /** The label that a paragraph is, or begins with before a colon. */
    static Optional<RowLabel> of(Text text) {
        String plain = text.plain();
        int colon = plain.indexOf(':');
        String label = colon < 0 ? plain : plain.substring(0, colon);
        return Optional.ofNullable(BY_WORDS.get(label.strip().toLowerCase(Locale.ROOT)));
    }

    /** What follows the label in the same paragraph. */
    static Text value(Text text) {
        int end = text.plain().indexOf(':') + 1;
        return end == 0 ? Text.of("") : text.part(end, text.plain().length());
    }
}
