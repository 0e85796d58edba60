package eu.factgraph.extraction.body;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Sighting;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingType;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.ArrayList;
import java.util.Optional;

/** Finds or makes the bodies of a section by their printed names. */
public final class Bodies {

    private static final int GAIN = 1;
    private static final String ENGLISH = "en";

    private final SectionDraft draft;

    public Bodies(SectionDraft draft) {
        this.draft = draft;
    }

    /**
     * The body of a printed name. What stands in its brackets becomes another name where it is an
     * acronym or its language is certain, and is listed otherwise.
     */
    public Optional<String> body(String printed, SheetPlace place) {
        PrintedName name = PrintedName.of(printed);
        Optional<BodyName> told = BodyNames.of(name.name()).or(() -> byBrackets(name));
        var others = new ArrayList<Term>();
        for (String bracket : name.brackets()) {
            otherName(bracket, place).ifPresent(others::add);
        }
        Sighting seen = Sighting.of(ThingType.ORGANISATION, name.name(), place).alsoCalled(others);
        return draft.thing(told.map(body -> of(seen, body)).orElse(seen));
    }

    private static Optional<BodyName> byBrackets(PrintedName name) {
        return name.brackets().stream().flatMap(text -> BodyNames.of(text).stream()).findFirst();
    }

    private static Sighting of(Sighting seen, BodyName body) {
        Sighting classed = seen.ofClasses(body.classes().toArray(String[]::new));
        return body.kind().map(classed::ofKind).orElse(classed);
    }

    private Optional<Term> otherName(String bracket, SheetPlace place) {
        if (PrintedName.isAcronym(bracket)) {
            return Optional.of(Term.english(bracket));
        }
        Optional<BodyName> body = BodyNames.of(bracket);
        if (body.isPresent()) {
            return Optional.of(Term.tagged(bracket, body.orElseThrow().language()));
        }
        boolean isName = !bracket.isEmpty() && Character.isUpperCase(bracket.codePointAt(0));
        if (isName) {
            draft.list(
                    place,
                    bracket,
                    "stands in brackets after the name of a body; its language is not certain",
                    "add it to the body as skos:altLabel with its language",
                    GAIN);
        }
        return Optional.empty();
    }

    /** A group or government that a word for a level of government stands for. */
    public Optional<String> government(String name, boolean isGroup, SheetPlace place) {
        Sighting seen = Sighting.of(ThingType.ORGANISATION, name, place);
        BodyName told =
                new BodyName(true, isGroup, BodyNames.of(name).flatMap(BodyName::kind), ENGLISH);
        return draft.thing(of(seen, told));
    }
}
