package eu.factgraph.extraction.entry;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.ThingIndex;
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
                            + "|^(?:EU |European )?(?:general data protection regulation|eidas"
                            + " regulation|single digital gateway regulation|nis directive|inspire"
                            + " directive|gdpr)$).*");
    private static final Pattern NATIONAL =
            Pattern.compile(
                    "(?i).*(?:\\b(?:law|act|regulations|implement\\w*|transpos\\w*|decree|bill|ordinance|code"
                            + "|order)\\b).*");
    private static final Pattern LISTED = Pattern.compile(",\\s*|\\s+and\\s+|\\s*&\\s*");

    private UnionThings() {}

    /** Those that the names are of; of a title that lists several, all or none. */
    static List<String> of(ThingIndex index, EntryName name) {
        for (String text : name.all()) {
            Optional<String> found = find(index, text);
            if (found.isPresent()) {
                return List.of(found.get());
            }
        }
        String[] parts = LISTED.split(name.name());
        Set<String> found = new LinkedHashSet<>();
        Arrays.stream(parts).forEach(part -> find(index, part).ifPresent(found::add));
        return parts.length > 1 && found.size() == parts.length ? List.copyOf(found) : List.of();
    }

    private static Optional<String> find(ThingIndex index, String text) {
        return index.find(Family.SYSTEM, text)
                .or(() -> index.find(Family.ACT, text))
                .filter(iri -> !index.isOwn(iri));
    }

    static boolean isUnionAct(String name) {
        return ACT.matcher(name).matches() && !NATIONAL.matcher(name).matches();
    }
}
