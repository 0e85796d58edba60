package eu.factgraph.dataset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The languages of the pages, in order of preference for a label. */
public enum Language {
    EN("English"),
    NL("Nederlands"),
    FR("Français"),
    DE("Deutsch");

    /** For output in one language: literals in English before all others. */
    public static final Comparator<Node> ENGLISH_FIRST =
            Comparator.comparing(literal -> !EN.tag().equals(literal.getLiteralLanguage()));

    private final String endonym;

    Language(String endonym) {
        this.endonym = endonym;
    }

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

    /** The rank of a language tag: {@code preferred}, then the order of this enum, then others. */
    public static int rank(String tag, String preferred) {
        return tag.equals(preferred) ? -1 : of(tag).map(Enum::ordinal).orElse(values().length);
    }

    /** A literal with this language tag. */
    public Node literal(String text) {
        return NodeFactory.createLiteralLang(text, tag());
    }
}
