package eu.factgraph.extraction.entry;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.extraction.union.EuActs;
import eu.factgraph.sheet.Text;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Acts and systems of the Union, and of what lies beyond countries, that a title names. */
final class UnionThings {

    private static final Pattern ACT =
            Pattern.compile(
                    "(?i).*(?:\\(EU\\)|\\(EC\\)|\\b(?:19|20)?\\d{2,4}/(?:19|20)?\\d{1,4}/(?:EU|EC|EEC)\\b"
                            + "|\\bdirective$|^(?:EU |European |Council )?directive .*"
                            + "|^(?:EU |European )?(?:general data protection regulation|eidas"
                            + " regulation|single digital gateway regulation|nis directive|inspire"
                            + " directive|gdpr)$).*");
    private static final Pattern NATIONAL =
            Pattern.compile(
                    "(?i).*(?:\\b(?:law|act|regulations|implement\\w*|transpos\\w*|decree|bill|ordinance|code"
                            + "|order)\\b).*");
    private static final Pattern LISTED = Pattern.compile(",\\s*|\\s+and\\s+|\\s*&\\s*");

    /** Shorter ones are of national things as well. */
    private static final int SHORTEST_ACRONYM = 4;

    private UnionThings() {}

    /**
     * Those that a title is of; of one that lists several, each that is known.
     *
     * @param family of the things that the section is about
     */
    static List<String> of(ThingIndex index, Family family, EntryName name) {
        Optional<String> whole =
                name.all().stream()
                        .filter(
                                text ->
                                        text.equals(name.name())
                                                || text.length() >= SHORTEST_ACRONYM)
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
        return index.find(family, text).filter(iri -> !index.isOwn(iri));
    }

    /** The acts of the Union whose numbers or usual names stand in a title. */
    static Set<String> acts(Text title, ThingIndex index) {
        var acts = new LinkedHashSet<String>();
        EuActs.in(title, index).references().forEach(reference -> acts.add(reference.act()));
        return acts;
    }

    static boolean isUnionAct(String name) {
        return ACT.matcher(name).matches() && !NATIONAL.matcher(name).matches();
    }
}
