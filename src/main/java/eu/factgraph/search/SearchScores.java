package eu.factgraph.search;

import eu.factgraph.search.SearchAnalyzers.FieldRole;
import eu.factgraph.search.text.ValueKind;
import java.util.Map;

/** What the matches of a search are worth, up to {@link #BEST}. */
final class SearchScores {

    static final float BEST = 100;

    /** A web or mail address, a telephone number or an identifier that is the whole text. */
    static final float WHOLE_VALUE = 95;

    static final float ALIAS = 90;

    /** The first words of a name. */
    static final float NAME_START = 85;

    static final float NAME_PREFIX = 80;
    static final float INITIALS = 70;

    /** So much less is a name without the stop words of the text. */
    static final float STOP_WORDS = 3;

    static final float ALIAS_START = 65;
    static final float ALIAS_PREFIX = 60;

    /** The most that a section is worth: less than a word of the name of an item. */
    static final float SECTION = 39;

    /** A word of the name of what the resource belongs with. */
    static final float RELATED = 12;

    /** A date that begins with a year. */
    static final float YEAR = 25;

    /** Of a word that matches, if others do not: less than any match of all words. */
    static final float PARTIAL = 4;

    /** So much better is a partial match of a better field. */
    static final float PARTIAL_FIELD = 0.5f;

    private static final Map<FieldRole, Float> WORD =
            Map.of(FieldRole.NAME, 40f, FieldRole.ALIAS, 35f, FieldRole.TEXT, 10f);
    private static final Map<FieldRole, Float> PREFIX =
            Map.of(FieldRole.NAME, 30f, FieldRole.ALIAS, 28f, FieldRole.TEXT, 8f);
    private static final Map<FieldRole, Float> FUZZY =
            Map.of(FieldRole.NAME, 20f, FieldRole.ALIAS, 18f, FieldRole.TEXT, 5f);

    private static final float VALUE = 60;
    private static final float OWN_REFERENCE = 63;
    private static final float HOST = 50;

    private SearchScores() {}

    static float word(FieldRole role) {
        return WORD.get(role);
    }

    static float prefix(FieldRole role) {
        return PREFIX.get(role);
    }

    static float fuzzy(FieldRole role) {
        return FUZZY.get(role);
    }

    static float value(ValueKind kind) {
        return switch (kind) {
            case HOMEPAGE, EMAIL, TELEPHONE, IDENTIFIER -> WHOLE_VALUE;
            case PAGE -> ALIAS;
            case INITIALS -> INITIALS;
            case HOST -> HOST;
            case OWN_REFERENCE -> OWN_REFERENCE;
            case DATE, NUMBER, REFERENCE -> VALUE;
        };
    }
}
