package eu.factgraph.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A thing that an import makes: its names and kind, from all places that speak of it. */
final class NewThing {

    private static final Map<String, List<String>> MORE_CLASSES =
            Map.of("dct:Location", List.of("cv:AdminUnit", "eli:AdministrativeArea"));

    private static final String PUBLIC_BODY = "cv:PublicOrganisation";

    private final ThingType type;
    private String preferred;
    private boolean isBorrowed;
    private final Set<String> classes = new LinkedHashSet<>();
    private final List<Term> alternatives = new ArrayList<>();
    private final List<Term> hidden = new ArrayList<>();
    private Optional<String> kind = Optional.empty();

    /**
     * @param isBorrowed whether the name and kind are those of another name that means this thing
     */
    NewThing(ThingType type, String preferred, List<String> classes, boolean isBorrowed) {
        this.type = type;
        this.preferred = preferred;
        this.isBorrowed = isBorrowed;
        for (String name : classes) {
            this.classes.add(name);
            this.classes.addAll(MORE_CLASSES.getOrDefault(name, List.of()));
        }
    }

    ThingType type() {
        return type;
    }

    String preferred() {
        return preferred;
    }

    boolean isBorrowed() {
        return isBorrowed;
    }

    /** Takes its own name and kind in place of those that another name told. */
    void own(String name, Optional<String> concept) {
        preferred = name;
        kind = concept;
        isBorrowed = false;
    }

    void alsoCalled(Term name) {
        alternatives.add(name);
    }

    void onceCalled(Term name) {
        hidden.add(name);
    }

    /** Adds what a place is sure of to what others leave open. */
    void ofClasses(List<String> names) {
        if (names.contains(PUBLIC_BODY) && classes.remove(ThingType.ORGANISATION.mainClass())) {
            classes.add(PUBLIC_BODY);
        }
    }

    boolean isGroup() {
        return classes.contains("def:Group");
    }

    boolean isPublicBody() {
        return classes.contains(PUBLIC_BODY);
    }

    /** Keeps the first kind that a place tells. */
    void ofKind(Optional<String> concept) {
        kind = kind.or(() -> concept);
    }

    Statements statements() {
        var statements = new Statements();
        classes.forEach(name -> statements.add("a", Term.name(name)));
        statements.add("skos:prefLabel", Term.english(preferred));
        alternatives.forEach(name -> statements.add("skos:altLabel", name));
        hidden.forEach(name -> statements.add("skos:hiddenLabel", name));
        kind.ifPresent(concept -> statements.add(type.kindProperty(), Term.name(concept)));
        return statements;
    }
}
