package eu.factgraph.extraction.body;

import eu.factgraph.draft.Family;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Sighting;
import eu.factgraph.draft.Term;
import eu.factgraph.draft.ThingType;
import eu.factgraph.sheet.outline.SheetPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds or makes the bodies of a section by their printed names. */
public final class Bodies {

    private static final int GAIN = 1;
    private static final String ENGLISH = "en";

    private static final Pattern UNDER =
            Pattern.compile("(.{3,}?),? (?:under|within|part of) (?:the )?(.+)");

    private final SectionDraft draft;
    private final Optional<String> fieldKind;

    public Bodies(SectionDraft draft) {
        this(draft, Optional.empty());
    }

    /**
     * @param fieldKind the kind that bodies have in the section where their names tell no other, as
     *     a prefixed name
     */
    public Bodies(SectionDraft draft, Optional<String> fieldKind) {
        this.draft = draft;
        this.fieldKind = fieldKind;
    }

    /**
     * The body of a printed name. What stands in its brackets becomes another name where it is an
     * acronym or its language is certain, and is listed otherwise. A body that the name tells to be
     * under another is stated to be part of that one.
     *
     * @param isWithinGovernment whether the place tells that it is public
     */
    public Optional<String> body(String printed, boolean isWithinGovernment, SheetPlace place) {
        Matcher under = UNDER.matcher(printed);
        if (under.matches()
                && BodyNames.isBody(under.group(1))
                && BodyNames.isBody(under.group(2))) {
            Optional<String> body = named(under.group(1), isWithinGovernment, place);
            Optional<String> whole = named(under.group(2), isWithinGovernment, place);
            body.ifPresent(iri -> whole.ifPresent(parent -> partOf(iri, parent)));
            return body;
        }
        return named(printed, isWithinGovernment, place);
    }

    /** Whether a body has the printed name, or editors have decided that it is one's. */
    public boolean isKnown(String printed) {
        String name = PrintedName.of(printed).name();
        return draft.draft().index().find(Family.BODY, name).isPresent()
                || decided(name).isPresent();
    }

    private void partOf(String body, String whole) {
        if (!body.equals(whole)) {
            draft.state(body, "org:subOrganizationOf", Term.iri(whole));
        }
    }

    private Optional<String> named(String printed, boolean isWithinGovernment, SheetPlace place) {
        PrintedName name = PrintedName.of(printed);
        Optional<BodyName> told =
                decided(name.name()).or(() -> told(name, isWithinGovernment)).map(this::ofField);
        var others = new ArrayList<Term>();
        List<String> ministries =
                name.brackets().stream().filter(text -> isOtherMinistry(name, text)).toList();
        for (String bracket : name.brackets()) {
            if (!ministries.contains(bracket)) {
                otherName(bracket, place).ifPresent(others::add);
            }
        }
        Sighting seen = Sighting.of(ThingType.ORGANISATION, name.name(), place).alsoCalled(others);
        Optional<String> body =
                draft.thing(told.map(one -> of(seen, inCountry(one, name))).orElse(seen));
        body.ifPresent(iri -> ministries.forEach(ministry -> relate(iri, ministry, place)));
        return body;
    }

    /** The same, of the kind that its country means by such a name. */
    private BodyName inCountry(BodyName body, PrintedName name) {
        String scope = draft.draft().edition().scope();
        return CountryBodyKinds.of(scope, name.name()).map(body::ofKind).orElse(body);
    }

    /** "Passport Office (Ministry of the Interior)" names two bodies. */
    private static boolean isOtherMinistry(PrintedName name, String bracket) {
        return isMinistry(bracket) && !isMinistry(name.name());
    }

    private static boolean isMinistry(String name) {
        return BodyNames.of(name).filter(BodyName::isMinistry).isPresent();
    }

    /** States the ministry; one in another language may be known by its English name. */
    private void relate(String body, String ministry, SheetPlace place) {
        boolean isEnglish =
                BodyNames.of(ministry).filter(name -> name.language().equals(ENGLISH)).isPresent();
        if (isEnglish || isKnown(ministry)) {
            named(ministry, true, place)
                    .ifPresent(other -> draft.state(body, "dct:relation", Term.iri(other)));
        }
    }

    private BodyName ofField(BodyName body) {
        return fieldKind.map(body::ofField).orElse(body);
    }

    private static Optional<BodyName> told(PrintedName name, boolean isWithinGovernment) {
        return BodyNames.of(name.name())
                .or(() -> byBrackets(name))
                .map(body -> isWithinGovernment ? body.withinGovernment() : body)
                .map(body -> hasAcronym(name) ? body.single() : body);
    }

    /** What editors have decided on a body of this name. */
    private Optional<BodyName> decided(String name) {
        return draft.draft()
                .decidedKind(ThingType.ORGANISATION, name)
                .map(terms -> BodyName.decided(terms, BodyNames.of(name)));
    }

    /** Several bodies have no acronym in common. */
    private static boolean hasAcronym(PrintedName name) {
        return name.brackets().stream().anyMatch(PrintedName::isAcronym);
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
        boolean isName =
                !bracket.isEmpty()
                        && Character.isUpperCase(bracket.codePointAt(0))
                        && !bracket.contains(";");
        Optional<BodyName> body = BodyNames.of(bracket).filter(found -> isName);
        if (body.isPresent()) {
            return Optional.of(Term.tagged(bracket, body.orElseThrow().language()));
        }
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

    /** Adds a name that a body had before. */
    public void former(String body, String name, SheetPlace place) {
        String preferred = draft.draft().index().preferred(body);
        draft.thing(
                Sighting.of(ThingType.ORGANISATION, preferred, place)
                        .onceCalled(List.of(Term.english(PrintedName.of(name).name()))));
    }

    /** A group or government that a word for a level of government stands for. */
    public Optional<String> government(String name, boolean isGroup, SheetPlace place) {
        Sighting seen = Sighting.of(ThingType.ORGANISATION, name, place);
        BodyName told =
                new BodyName(true, isGroup, BodyNames.of(name).flatMap(BodyName::kind), ENGLISH);
        return draft.thing(of(seen, told));
    }
}
