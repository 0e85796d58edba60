package eu.factgraph.extraction.entry;

import eu.factgraph.draft.Draft;
import eu.factgraph.draft.Slug;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.entry.EntryKindRules.Certainty;
import eu.factgraph.extraction.entry.EntryKindRules.Verdict;
import eu.factgraph.sheet.outline.EntryKind;
import java.util.Arrays;
import java.util.Optional;

/** What an editor has decided, or may decide, on an entry whose title does not tell its kind. */
record KindDecision(Draft draft) {

    /** The type under which a name stands among the decisions. */
    Optional<Verdict> of(String name) {
        return Arrays.stream(ThingType.values())
                .filter(type -> draft.decidedKind(type, name).isPresent())
                .findFirst()
                .map(type -> new Verdict(Certainty.THING, type, Optional.empty()));
    }

    /** The line that would make it what entries of the section usually are. */
    String advice(EntryKind kind, String name) {
        ThingType type =
                switch (kind) {
                    case ACT -> ThingType.ACT;
                    case POLICY -> ThingType.POLICY;
                    case BODY -> ThingType.ORGANISATION;
                    case REGISTER -> ThingType.REGISTER;
                    default -> ThingType.SYSTEM;
                };
        return "if it is one, decide with a line: kind, %s, %s; else with another type and class"
                .formatted(Term.iri(iri(type, name)).turtle(), type.mainClass());
    }

    private String iri(ThingType type, String name) {
        return draft.iri(type, Slug.of(name));
    }
}
