package eu.factgraph.extraction.date;

import eu.factgraph.draft.ThingType;
import eu.factgraph.files.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A verb that says what a date is of.
 *
 * @param isOfBodies whether a body may be its subject
 * @param start in its text
 */
record DateVerb(Happening happening, boolean isOfBodies, int start, int end) {

    /** What may have happened to a thing. */
    enum Happening {
        ADOPTED,
        IN_FORCE,
        AMENDED,
        PUBLISHED,
        LAUNCHED;

        static Happening of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    private record Words(
            Pattern pattern, Happening happening, Set<String> types, boolean isOfBodies) {

        static Words of(List<String> row) {
            return new Words(
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}-])%s(?![\\p{L}\\p{N}-])".formatted(row.get(0)),
                            Pattern.CASE_INSENSITIVE),
                    Happening.of(row.get(1)),
                    Set.of(row.get(2).split(" ")),
                    row.size() > 3);
        }
    }

    private static final List<Words> WORDS =
            Lexicon.rows("date-verbs").stream().map(Words::of).toList();

    /** The verbs of a text that may be said of things of a type, in order. */
    static List<DateVerb> in(String plain, ThingType type) {
        String word = type == ThingType.REGISTER ? ThingType.SYSTEM.token() : type.token();
        var verbs = new ArrayList<DateVerb>();
        for (Words words : WORDS) {
            if (words.types().contains(word)) {
                words.pattern()
                        .matcher(plain)
                        .results()
                        .forEach(
                                found ->
                                        verbs.add(
                                                new DateVerb(
                                                        words.happening(),
                                                        words.isOfBodies(),
                                                        found.start(),
                                                        found.end())));
            }
        }
        verbs.sort(Comparator.comparingInt(DateVerb::start));
        return verbs;
    }
}
