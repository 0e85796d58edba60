package eu.factgraph.extraction.highlight;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.NamesInText.FoundName;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.sheet.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The things that a text names for certain: by a name of several words that begins with a capital
 * or is a link, or by an acronym of three capitals and more. Places are left out, since nearly
 * every text has them, and persons, of whom only their posts are stated.
 */
public final class NamedThings {

    private static final Set<Family> FAMILIES =
            EnumSet.complementOf(EnumSet.of(Family.PLACE, Family.PERSON));

    private static final int CAPITALS_OF_AN_ACRONYM = 3;

    private NamedThings() {}

    /** Their IRIs in the order of the text. */
    public static List<String> in(Text text, ThingIndex index) {
        String plain = text.plain();
        return index.namesIn(plain).stream()
                .filter(found -> isName(found, plain, text))
                .flatMap(found -> Stream.ofNullable(found.thing().orElse(null)))
                .filter(iri -> index.family(iri).filter(FAMILIES::contains).isPresent())
                .distinct()
                .toList();
    }

    private static boolean isName(FoundName found, String plain, Text text) {
        String name = plain.substring(found.start(), found.end());
        boolean hasWords = name.strip().contains(" ");
        boolean isMarked =
                Character.isUpperCase(name.codePointAt(0))
                        || text.links().stream().anyMatch(link -> link.start() == found.start());
        return hasWords ? isMarked : isAcronym(name);
    }

    private static boolean isAcronym(String name) {
        return name.chars().filter(Character::isUpperCase).count() >= CAPITALS_OF_AN_ACRONYM;
    }
}
