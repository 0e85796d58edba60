package eu.factgraph.draft;

import eu.factgraph.files.CanonicalNamespace;
import java.util.List;
import java.util.Optional;

/**
 * Which thing a place of a sheet speaks of: numbers come first, then names; all within a family.
 *
 * @param scope of new things
 */
record Identity(String scope, ThingIndex index) {

    /** The IRI of a thing of the scope. */
    String iri(ThingType type, String slug) {
        return CanonicalNamespace.CANONICAL + "id/%s/%s/%s".formatted(scope, type.token(), slug);
    }

    /** The thing that a place names: by number, then by name, then by another name of words. */
    Optional<String> find(Sighting seen) {
        Family family = seen.type().family();
        Optional<String> numbered =
                seen.numbers().stream()
                        .flatMap(number -> index.findNumber(number).stream())
                        .filter(iri -> index.family(iri).filter(family::equals).isPresent())
                        .findFirst();
        return numbered.or(
                () ->
                        index.find(family, seen.name())
                                .or(() -> byOtherName(seen))
                                .filter(iri -> mayHave(iri, seen.numbers())));
    }

    private Optional<String> byOtherName(Sighting seen) {
        return seen.alternatives().stream()
                .map(Term::text)
                .filter(name -> name.contains(" "))
                .flatMap(name -> index.find(seen.type().family(), name).stream())
                .findFirst();
    }

    /** Two numbers are two acts, whatever their names. */
    private boolean mayHave(String iri, List<String> numbers) {
        return numbers.isEmpty()
                || index.numbers(iri).isEmpty()
                || numbers.stream().anyMatch(index.numbers(iri)::contains);
    }

    /** An IRI that no other thing has, unless editors have decided what its name means. */
    String mint(Sighting seen, Decisions decisions) {
        String plain = iri(seen.type(), seen.slug().orElseGet(() -> Slug.of(seen.name())));
        if (!index.contains(plain) || decisions.isTarget(plain)) {
            return plain;
        }
        for (String number : seen.numbers()) {
            String numbered = plain + "-" + Slug.of(number);
            if (!index.contains(numbered)) {
                return numbered;
            }
        }
        int next = 2;
        while (index.contains(plain + "-" + next)) {
            next++;
        }
        return plain + "-" + next;
    }

    /** The name, with a number if another thing of the family has it. */
    String uniqueName(Family family, String name, String iri, List<String> numbers) {
        if (index.isFree(family, Term.english(name), iri)) {
            return name;
        }
        for (String number : numbers) {
            String numbered = "%s (%s)".formatted(name, number);
            if (index.isFree(family, Term.english(numbered), iri)) {
                return numbered;
            }
        }
        int next = 2;
        while (!index.isFree(family, Term.english("%s (%d)".formatted(name, next)), iri)) {
            next++;
        }
        return "%s (%d)".formatted(name, next);
    }
}
