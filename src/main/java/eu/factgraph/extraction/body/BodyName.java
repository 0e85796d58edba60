package eu.factgraph.extraction.body;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the name of a body tells of it.
 *
 * @param isPublic whether it is certainly a public body
 * @param isGroup whether it stands for several bodies
 * @param kind prefixed name of a concept of the scheme body-kind
 * @param language of the noun that tells, as a tag of BCP 47
 */
public record BodyName(boolean isPublic, boolean isGroup, Optional<String> kind, String language) {

    /** Kinds that do not tell what a body does. */
    private static final Set<String> GENERIC =
            Set.of(
                    "body-kind:agency",
                    "body-kind:authority",
                    "body-kind:commission",
                    "body-kind:commissioner",
                    "body-kind:inspectorate",
                    "body-kind:office",
                    "body-kind:unit");

    private static final String PUBLIC = "cv:PublicOrganisation";
    private static final String KIND = "body-kind:";

    /** Its classes as prefixed names. */
    public List<String> classes() {
        String body = isPublic ? PUBLIC : "org:Organization";
        return isGroup ? List.of(body, "def:Group") : List.of(body);
    }

    /**
     * @param terms classes, a kind, or both, as prefixed names
     * @param name what its name tells where a term does not
     */
    static BodyName decided(List<String> terms, Optional<BodyName> name) {
        boolean hasClass = terms.stream().anyMatch(term -> !term.startsWith(KIND));
        boolean isPublic =
                hasClass ? terms.contains(PUBLIC) : name.filter(BodyName::isPublic).isPresent();
        Optional<String> kind = terms.stream().filter(term -> term.startsWith(KIND)).findFirst();
        return new BodyName(
                isPublic,
                terms.contains("def:Group"),
                kind.or(() -> name.flatMap(BodyName::kind)),
                name.map(BodyName::language).orElse("en"));
    }

    /** The same with the kind of a field, if the name tells but what many bodies are. */
    BodyName ofField(String fieldKind) {
        boolean isGeneric = !isGroup && kind.map(GENERIC::contains).orElse(true);
        return isGeneric ? new BodyName(true, false, Optional.of(fieldKind), language) : this;
    }

    /** The same, of one body. */
    BodyName single() {
        return new BodyName(isPublic, false, kind, language);
    }

    /** The same, public if it can be so: a company or several bodies may be private. */
    BodyName withinGovernment() {
        boolean mayBePrivate = isGroup || kind.filter("body-kind:company"::equals).isPresent();
        return new BodyName(isPublic || !mayBePrivate, isGroup, kind, language);
    }

    BodyName ofKind(String other) {
        return new BodyName(isPublic, isGroup, Optional.of(other), language);
    }

    public boolean isMinistry() {
        return kind.filter("body-kind:ministry"::equals).isPresent();
    }
}
