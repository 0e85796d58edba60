package eu.factgraph.extraction.entry;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.extraction.union.EuActs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.sheet.Text;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Acts and systems of the Union, and of what lies beyond countries, that a title names. */
final class UnionThings {

    private static final Pattern LISTED = Pattern.compile(",\\s*|\\s+and\\s+|\\s*&\\s*");

    /** Shorter ones are of national things as well. */
    private static final int SHORTEST = 4;

    private static final Pattern SHARED =
            Pattern.compile(Pattern.quote(CanonicalNamespace.CANONICAL) + "id/(?:eu|int)/");
    private static final Pattern SHORT_NAME =
            Pattern.compile("[\\p{L} ]{2,12}(?: [–-] |: )(.+ .+)");

    private UnionThings() {}

    /**
     * Those that a title is of; of one that lists several, each that is known.
     *
     * @param family of the things that the section is about
     */
    static List<String> of(ThingIndex index, Family family, EntryName name) {
        Optional<String> whole =
                Stream.concat(name.all().stream(), afterShortName(name.name()))
                        .filter(text -> text.equals(name.name()) || text.length() >= SHORTEST)
                        .flatMap(text -> find(index, family, text).stream())
                        .findFirst();
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        String[] parts = LISTED.split(name.name());
        Set<String> found = new LinkedHashSet<>();
        Arrays.stream(parts).forEach(part -> find(index, family, part).ifPresent(found::add));
        return parts.length > 1 && found.size() * 2 > parts.length ? List.copyOf(found) : List.of();
    }

    private static Optional<String> find(ThingIndex index, Family family, String text) {
        return index.find(family, text).filter(iri -> SHARED.matcher(iri).lookingAt());
    }

    /** What follows as in "TED - Tenders Electronic Daily". */
    private static Stream<String> afterShortName(String name) {
        Matcher match = SHORT_NAME.matcher(name);
        return match.matches() ? Stream.of(match.group(1)) : Stream.empty();
    }

    /** Whether a title begins with the number of an act of the Union, known or not. */
    static boolean isUnionAct(String title, ThingIndex index) {
        return EuActs.inTitle(title, index).isPresent()
                || EuActs.in(Text.of(title), index).doubts().stream()
                        .anyMatch(doubt -> title.substring(0, doubt.start()).isBlank());
    }
}
