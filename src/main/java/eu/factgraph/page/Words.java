package eu.factgraph.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the pages themselves say, in one language: {@code Words.properties} and those beside it. */
record Words(Language language, ResourceBundle texts) {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Words in(Language language) {
        return new Words(
                language,
                ResourceBundle.getBundle(
                        "eu.factgraph.page.Words", Locale.forLanguageTag(language.tag()), EXACT));
    }

    /**
     * @param values stand in for {0}, {1} … (as {@link MessageFormat} has them)
     * @throws java.util.MissingResourceException if no text has that key
     */
    String of(String key, Object... values) {
        return new MessageFormat(texts.getString(key), Locale.forLanguageTag(language.tag()))
                .format(values);
    }

    /** The text of a key, or {@code otherwise} if it has none. */
    String orElse(String key, String otherwise) {
        return texts.containsKey(key) ? of(key) : otherwise;
    }
}
