package eu.factgraph.extraction.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Codes of languages by their English names. */
public final class LanguageNames {

    private final Map<String, String> codes = new HashMap<>();

    /**
     * @param rows of {@code languages.tsv}, names that the platform does not use
     */
    public LanguageNames(List<List<String>> rows) {
        for (String code : Locale.getISOLanguages()) {
            String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
            codes.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
        }
        rows.forEach(row -> codes.put(row.get(0), row.get(1)));
    }

    /** The names of languages that a text lists. */
    public static List<String> split(String text) {
        return Stream.of(text.replaceAll("\\([^()]*\\)", " ").split(",|;|/|&|\\band\\b"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The code of ISO 639-1 of a language. */
    public Optional<String> code(String name) {
        return Optional.ofNullable(codes.get(name.toLowerCase(Locale.ROOT)));
    }
}
