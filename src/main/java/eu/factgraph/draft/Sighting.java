package eu.factgraph.draft;

import eu.factgraph.sheet.outline.SheetPlace;
import java.util.List;
import java.util.Optional;

/**
 * A thing as one place of a sheet names it.
 *
 * @param classes prefixed names; if empty, that of the type
 * @param name as printed, without what stands in brackets; English
 * @param alternatives other names and acronyms
 * @param hidden former names and misspellings
 * @param numbers by which law or a register knows it, such as {@code 3979/2011}
 * @param kind its kind concept, as a prefixed name
 * @param slug last part of the IRI if it is made; else it is made of the name
 */
public record Sighting(
        ThingType type,
        List<String> classes,
        String name,
        List<Term> alternatives,
        List<Term> hidden,
        List<String> numbers,
        Optional<String> kind,
        SheetPlace place,
        Optional<String> slug) {

    public Sighting {
        classes = classes.isEmpty() ? List.of(type.mainClass()) : List.copyOf(classes);
        alternatives = List.copyOf(alternatives);
        hidden = List.copyOf(hidden);
        numbers = List.copyOf(numbers);
    }

    public Sighting(
            ThingType type,
            List<String> classes,
            String name,
            List<Term> alternatives,
            List<Term> hidden,
            List<String> numbers,
            Optional<String> kind,
            SheetPlace place) {
        this(type, classes, name, alternatives, hidden, numbers, kind, place, Optional.empty());
    }

    public static Sighting of(ThingType type, String name, SheetPlace place) {
        return new Sighting(
                type, List.of(), name, List.of(), List.of(), List.of(), Optional.empty(), place);
    }

    public Sighting ofClasses(String... names) {
        return new Sighting(
                type, List.of(names), name, alternatives, hidden, numbers, kind, place, slug);
    }

    /**
     * @param concept as a prefixed name
     */
    public Sighting ofKind(String concept) {
        return new Sighting(
                type,
                classes,
                name,
                alternatives,
                hidden,
                numbers,
                Optional.of(concept),
                place,
                slug);
    }

    public Sighting alsoCalled(List<Term> names) {
        return new Sighting(type, classes, name, names, hidden, numbers, kind, place, slug);
    }

    public Sighting onceCalled(List<Term> names) {
        return new Sighting(type, classes, name, alternatives, names, numbers, kind, place, slug);
    }

    public Sighting numbered(List<String> ids) {
        return new Sighting(type, classes, name, alternatives, hidden, ids, kind, place, slug);
    }

    public Sighting withSlug(String last) {
        return new Sighting(
                type, classes, name, alternatives, hidden, numbers, kind, place, Optional.of(last));
    }
}
