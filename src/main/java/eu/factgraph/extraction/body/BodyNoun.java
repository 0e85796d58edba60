package eu.factgraph.extraction.body;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A noun that makes a name that of a body.
 *
 * @param head its words before a preposition, such as "court" of "court of audit"
 * @param rest the preposition and what follows
 * @param kind prefixed name of its concept
 * @param isPlural whether it names several bodies
 * @param isSure whether no list of matters, such as a ministry has, ends in it
 */
record BodyNoun(
        List<String> head,
        List<String> rest,
        Optional<String> kind,
        Sector sector,
        boolean isPlural,
        Place place,
        String language,
        boolean isSure) {

    /** Whether its bodies are public. */
    enum Sector {
        PUBLIC,
        /** Public after such as "National". */
        LEVEL,
        OPEN
    }

    /** Where it stands among the words before the first preposition. */
    enum Place {
        FIRST,
        LAST,
        ANY,
        /** Anywhere, and on its own too, such as "Parliament". */
        ALONE
    }

    int length() {
        return head.size() + rest.size();
    }

    boolean isPublic(List<String> heads) {
        return sector == Sector.PUBLIC
                || sector == Sector.LEVEL && NameWords.is(heads.get(0), "level");
    }

    boolean isMinistry() {
        return kind.filter("body-kind:ministry"::equals).isPresent();
    }

    /** Whether the words are the noun and nothing else, but need more to be a name. */
    private boolean isTooShort(List<String> words) {
        return words.size() == length() && length() == 1 && place != Place.ALONE && !isPlural;
    }

    /**
     * @param words of the name
     * @param heads those before the first preposition
     */
    boolean endsHead(List<String> words, List<String> heads) {
        if (place == Place.FIRST || isTooShort(words) || heads.size() < head.size()) {
            return false;
        }
        int at = Collections.indexOfSubList(words, heads) + heads.size();
        return heads.subList(heads.size() - head.size(), heads.size()).equals(head)
                && words.size() >= at + rest.size()
                && words.subList(at, at + rest.size()).equals(rest);
    }

    /** Whether the name begins with it. */
    boolean beginsHead(List<String> words, List<String> heads) {
        return place != Place.LAST
                && !isTooShort(words)
                && rest.isEmpty()
                && heads.size() >= head.size()
                && heads.subList(0, head.size()).equals(head);
    }
}
