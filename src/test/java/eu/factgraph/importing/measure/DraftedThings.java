package eu.factgraph.importing.measure;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.NameKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the things of a drafted edition by the names that a reader has given them. */
final class DraftedThings {

    private static final Map<String, Family> FAMILIES =
            Map.of(
                    "body", Family.BODY,
                    "act", Family.ACT,
                    "policy", Family.COMMUNICATION,
                    "system", Family.SYSTEM,
                    "register", Family.SYSTEM,
                    "service", Family.SERVICE,
                    "standard", Family.STANDARD,
                    "post", Family.POST,
                    "person", Family.PERSON,
                    "place", Family.PLACE);

    private final EditionFacts edition;
    private final NameKey keys = EditionFacts.keys();
    private final Map<String, Set<String>> keysOf = new HashMap<>();

    DraftedThings(EditionFacts edition) {
        this.edition = edition;
    }

    EditionFacts edition() {
        return edition;
    }

    String key(String name) {
        return keys.of(name);
    }

    /** The thing of a section that has one of the names, of the kind if there is one of it. */
    Optional<String> find(String section, String kind, Collection<String> names) {
        Set<String> stated = edition.stated().getOrDefault(section, Set.of());
        Set<String> wanted = keys(names);
        Set<String> found =
                stated.stream()
                        .filter(thing -> isCalled(thing, wanted))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Optional<Family> family = Optional.ofNullable(FAMILIES.get(kind));
        return found.stream()
                .filter(thing -> edition.index().family(thing).equals(family))
                .findFirst()
                .or(() -> found.stream().filter(thing -> !isOfficer(thing)).findFirst());
    }

    private boolean isOfficer(String thing) {
        Optional<Family> family = edition.index().family(thing);
        return family.equals(Optional.of(Family.POST)) || family.equals(Optional.of(Family.PERSON));
    }

    /** Whether a thing has one of the names, however it is written. */
    boolean isNamed(String thing, Collection<String> names) {
        return isCalled(thing, keys(names));
    }

    private boolean isCalled(String thing, Set<String> wanted) {
        return keysOf(thing).stream().anyMatch(wanted::contains);
    }

    private Set<String> keysOf(String thing) {
        return keysOf.computeIfAbsent(
                thing,
                iri -> {
                    var all = new HashSet<String>();
                    edition.index()
                            .names(iri)
                            .forEach(name -> all.addAll(keys(GoldSheet.variants(name))));
                    return all;
                });
    }

    private Set<String> keys(Collection<String> names) {
        var all = names.stream().map(keys::of).collect(Collectors.toCollection(HashSet::new));
        all.remove("");
        return all;
    }

    String name(String thing) {
        return edition.index().preferred(thing);
    }
}
