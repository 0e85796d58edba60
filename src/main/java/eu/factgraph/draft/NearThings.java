package eu.factgraph.draft;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists things that may be one: a word more in the name, or the same address. */
public final class NearThings {

    private static final List<String> ADDRESSES = List.of("foaf:homepage", "foaf:page");
    private static final int LEAST_WORDS = 3;
    private static final int GAIN = 4;

    private final Draft draft;
    private final Set<List<String>> listed = new HashSet<>();

    private NearThings(Draft draft) {
        this.draft = draft;
    }

    /** Adds the pairs that an editor has not decided to the review list. */
    public static void list(Draft draft) {
        var near = new NearThings(draft);
        draft.made().keySet().forEach(near::byName);
        near.byAddress();
    }

    /** A name that has one word more at its start or end than another of the family. */
    private void byName(String iri) {
        Family family = draft.index().family(iri).orElseThrow();
        for (String name : draft.index().names(iri)) {
            List<String> words = Arrays.asList(draft.index().keys().of(name).split(" "));
            if (words.size() >= LEAST_WORDS) {
                for (List<String> part :
                        List.of(
                                words.subList(1, words.size()),
                                words.subList(0, words.size() - 1))) {
                    Optional<String> other = draft.index().find(family, String.join(" ", part));
                    other.ifPresent(found -> add(iri, found, "its name has one word more"));
                }
            }
        }
    }

    private void byAddress() {
        var first = new HashMap<String, String>();
        for (SectionDraft section : draft.sections()) {
            section.subjects()
                    .forEach(
                            (subject, statements) ->
                                    ADDRESSES.stream()
                                            .flatMap(
                                                    property ->
                                                            statements.values(property).stream())
                                            .forEach(address -> compare(first, address, subject)));
        }
    }

    private void compare(Map<String, String> first, String address, String subject) {
        String other = first.putIfAbsent(address, subject);
        if (other != null && !other.equals(subject) && areOfOneFamily(subject, other)) {
            add(subject, other, "both have the address " + address);
        }
    }

    private boolean areOfOneFamily(String one, String other) {
        Optional<Family> family = draft.index().family(one);
        return family.isPresent() && family.equals(draft.index().family(other));
    }

    private void add(String iri, String other, String why) {
        boolean isDecided = iri.equals(other) || draft.decisions().areDifferent(iri, other);
        if (isDecided || !listed.add(List.of(iri, other))) {
            return;
        }
        String one = Term.iri(iri).turtle();
        String two = Term.iri(other).turtle();
        draft.list(
                new ReviewItem(
                        draft.place(iri),
                        draft.index().preferred(iri),
                        "may be %s: %s".formatted(draft.index().preferred(other), why),
                        "decide with a line: same, %s, %s; or different".formatted(one, two),
                        GAIN));
    }
}
