package eu.factgraph.draft;

import eu.factgraph.files.PrefixRules;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The family of things that a class belongs to. */
final class ClassFamilies {

    private static final Map<String, Family> FAMILIES = families();

    private ClassFamilies() {}

    /**
     * @param type IRI of a class
     * @return null if no family has it
     */
    static Family of(String type) {
        return FAMILIES.get(type);
    }

    private static Map<String, Family> families() {
        var families =
                Arrays.stream(ThingType.values())
                        .collect(
                                Collectors.toMap(
                                        type -> PrefixRules.iri(type.mainClass()),
                                                ThingType::family,
                                        (one, other) -> one, HashMap::new));
        families.remove(PrefixRules.iri(ThingType.SOURCE.mainClass()));
        families.put(PrefixRules.iri("cv:PublicOrganisation"), Family.BODY);
        return Map.copyOf(families);
    }
}
