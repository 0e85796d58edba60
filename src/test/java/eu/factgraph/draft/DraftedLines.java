package eu.factgraph.draft;

import eu.factgraph.files.PrefixRules;
import java.util.List;

/** What a section has drafted, as lines of subject, property and value, with prefixes. */
public final class DraftedLines {

    private DraftedLines() {}

    public static List<String> of(SectionDraft section) {
        return section.subjects().entrySet().stream()
                .flatMap(
                        subject ->
                                subject.getValue().lines().stream()
                                        .map(line -> name(subject.getKey()) + " " + line))
                .toList();
    }

    /** The drafted names of a thing, or a line that it is not made here. */
    public static List<String> made(Draft draft, String iri) {
        NewThing thing = draft.made().get(iri);
        return thing == null ? List.of() : thing.statements().lines();
    }

    private static String name(String iri) {
        return PrefixRules.shortForm(iri);
    }
}
