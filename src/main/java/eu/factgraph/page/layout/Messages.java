package eu.factgraph.page.layout;

import eu.factgraph.dataset.Language;
import eu.factgraph.query.definition.Question;
import java.text.Collator;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The texts of the interface in one language, from {@code Messages*.properties}. */
public record Messages(Language language, ResourceBundle texts) {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public static Messages in(Language language) {
        return new Messages(
                language,
                ResourceBundle.getBundle(
                        "eu.factgraph.page.layout.Messages",
                        Locale.forLanguageTag(language.tag()),
                        EXACT));
    }

    /**
     * @param values of the placeholders {0}, {1} … ({@link MessageFormat})
     * @throws java.util.MissingResourceException if no text has that key
     */
    String of(String key, Object... values) {
        return new MessageFormat(texts.getString(key), Locale.forLanguageTag(language.tag()))
                .format(values);
    }

    /** The name of a property or class; empty for other IRIs. */
    public Optional<String> term(String iri) {
        String key = key(iri);
        return Stream.of("property.", "class.")
                .map(kind -> kind + key)
                .filter(texts::containsKey)
                .findFirst()
                .map(this::of);
    }

    /** The last part of the namespace and the local name, such as {@code m8g.contactPoint}. */
    public static String key(String iri) {
        int name = Math.max(0, end(iri, iri.length()));
        return iri.substring(end(iri, name) + 1, name) + "." + iri.substring(name + 1);
    }

    /** The index of the last separator before {@code limit}. */
    private static int end(String iri, int limit) {
        return Math.max(iri.lastIndexOf('/', limit - 1), iri.lastIndexOf('#', limit - 1));
    }

    /** The translation of an English text, whose key starts with {@code kind}. */
    public String translated(String kind, String english) {
        return orElse(kind + "." + english.replace(' ', '-').toLowerCase(Locale.ROOT), english);
    }

    /** The translated title of a question, else that of its file. */
    public String title(Question question) {
        return orElse("question." + question.name(), question.title());
    }

    public String description(Question question) {
        return orElse("question." + question.name() + ".description", question.description());
    }

    /** The heading of a column of an answer: translated, or the variable's name in words. */
    public String heading(String column) {
        String english = column.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return orElse("column." + column, english);
    }

    public Collator collator() {
        return Collator.getInstance(Locale.forLanguageTag(language.tag()));
    }

    public String orElse(String key, String otherwise) {
        return texts.containsKey(key) ? of(key) : otherwise;
    }
}
