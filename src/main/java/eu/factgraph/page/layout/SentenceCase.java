package eu.factgraph.page.layout;

import java.util.Locale;

/** The names of concepts, which are written as within a sentence, at the start of a line. */
final class SentenceCase {

    private SentenceCase() {}

    /**
     * @param name such as "coordination", which becomes "Coordination"; a name whose first word has
     *     its capitals elsewhere, such as "eID", stays as it is
     */
    static String of(String name) {
        String first = name.split("[ -]", 2)[0];
        if (first.isEmpty() || first.substring(1).chars().anyMatch(Character::isUpperCase)) {
            return name;
        }
        int end = name.offsetByCodePoints(0, 1);
        return name.substring(0, end).toUpperCase(Locale.ROOT) + name.substring(end);
    }
}
