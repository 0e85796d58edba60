package eu.factgraph.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages are written in, in the order in which a label is looked for. */
public enum Language {
    EN("English"),
    NL("Nederlands"),
    FR("Français"),
    DE("Deutsch");

    private final String endonym;

    Language(String endonym) {
        this.endonym = endonym;
    }

    /** What its speakers call it. */
    public String endonym() {
        return endonym;
    }

    /** The language tag (BCP 47). */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    public static List<String> tags() {
        return Arrays.stream(values()).map(Language::tag).toList();
    }
}
