package eu.factgraph.importing.measure;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.ThingIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which drafted thing is which reviewed one: by hand, else by a name in the same family, by a
 * number, or by a name in another family, which is a wrong type.
 *
 * @param reviewed by the IRI of the drafted thing
 */
record Pairing(Map<String, String> reviewed) {

    /**
     * @param byHand reviewed IRI by drafted IRI
     */
    static Pairing of(EditionFacts drafted, EditionFacts reviewed, Map<String, String> byHand) {
        var pairs = new LinkedHashMap<String, String>();
        for (String thing : drafted.ownThings()) {
            Optional.ofNullable(byHand.get(thing))
                    .or(() -> pair(thing, drafted.index(), reviewed))
                    .ifPresent(other -> pairs.put(thing, other));
        }
        return new Pairing(pairs);
    }

    private static Optional<String> pair(String thing, ThingIndex drafted, EditionFacts reviewed) {
        Family own = drafted.family(thing).orElseThrow();
        for (String number : drafted.numbers(thing)) {
            Optional<String> found = reviewed.index().findNumber(number);
            if (found.isPresent()) {
                return found;
            }
        }
        var families = new ArrayList<>(List.of(own));
        Arrays.stream(Family.values())
                .filter(family -> family != own && family != Family.SOURCE)
                .forEach(families::add);
        for (Family family : families) {
            for (String name : drafted.names(thing)) {
                Optional<String> found = reviewed.index().find(family, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The IRI in the reviewed graph, or the IRI itself if it has no pair. */
    String of(String iri) {
        return reviewed.getOrDefault(iri, iri);
    }

    Fact of(Fact drafted) {
        return drafted.of(of(drafted.subject()), of(drafted.value()));
    }

    Set<String> found() {
        return Set.copyOf(reviewed.values());
    }
}
