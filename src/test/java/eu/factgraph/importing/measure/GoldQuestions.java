package eu.factgraph.importing.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of the table of aims that are facts of things. */
final class GoldQuestions {

    private static final String EU_ACTS = Fact.ITEMS + "eu/act/";
    private static final Set<String> LINKS = Set.of("homepage", "text-at", "source", "website");
    private static final Set<String> OWN_LINKS =
            Set.of("foaf:homepage", "foaf:page", "dct:source", "own link");
    private static final Set<String> ADOPTED =
            Set.of("eli:date_document", "dct:date", "dct:issued", "eli:date_publication");
    private static final Set<String> IN_FORCE =
            Set.of("eli:first_date_entry_in_force", "eli:date_applicability", "dct:date");

    /** A date that is no full one has one property, whatever happened on it. */
    private static final Set<String> VAGUE = Set.of("date-adopted", "date-in-force");

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

    /** One that is private or a group is a participant. */
    private static final Set<String> AUTHORITIES =
            Set.of("cv:hasCompetentAuthority", "participant");

    private final DraftedThings things;
    private final ConceptNames concepts;
    private final SheetTitles titles;
    private final GoldSheet gold;

    GoldQuestions(GoldSheet gold, DraftedThings things, ConceptNames concepts, SheetTitles titles) {
        this.gold = gold;
        this.things = things;
        this.concepts = concepts;
        this.titles = titles;
    }

    List<GoldQuestion> all() {
        Predicate<Fact> isRow = fact -> fact.section().startsWith("services-");
        Predicate<GoldLine> isGoldRow = line -> line.section().startsWith("services-");
        Predicate<Fact> isGovernance = fact -> fact.section().startsWith("governance/");
        Predicate<GoldLine> isGoldGovernance = line -> line.section().startsWith("governance/");
        BiPredicate<Fact, GoldLine> isText =
                (fact, line) -> fact.value().equals(ComparedValue.number(line.value()));
        return List.of(
                GoldQuestion.of(
                                "services: group",
                                "cv:isClassifiedBy",
                                Set.of("group"),
                                this::hasGroup)
                        .where(isRow)
                        .expecting(isGoldRow),
                GoldQuestion.of("services: website", "website", Set.of("website"), this::hasAddress)
                        .where(isRow)
                        .expecting(isGoldRow.and(this::isWholeAddress)),
                new GoldQuestion(
                        "services: authority",
                        isRow.and(fact -> AUTHORITIES.contains(fact.property())),
                        Set.of("authority"),
                        isGoldRow,
                        this::isThing,
                        true),
                GoldQuestion.of("services: tier", "def:tier", Set.of("tier"), this::hasTier)
                        .where(isRow)
                        .expecting(isGoldRow),
                GoldQuestion.of("contacts: person", "org:heldBy", Set.of("held-by"), this::isThing)
                        .where(isGovernance)
                        .expecting(isGoldGovernance),
                GoldQuestion.of("contacts: body", "org:postIn", Set.of("post-in"), this::isThing)
                        .where(isGovernance)
                        .expecting(isGoldGovernance),
                GoldQuestion.of(
                        "contacts: phone",
                        "phone",
                        Set.of("phone"),
                        (fact, line) -> fact.value().equals(ComparedValue.phone(line.value()))),
                GoldQuestion.of(
                                "contacts: mail",
                                "email",
                                Set.of("email"),
                                (fact, line) ->
                                        fact.value().equals(ComparedValue.email(line.value())))
                        .expecting(isGoldGovernance),
                GoldQuestion.of("contacts: address", "address", Set.of("address"), this::isPlace),
                GoldQuestion.of("field and tier of bodies", "field", Set.of("has-field"), isText)
                        .where(fact -> !isReferred(fact.section()))
                        .expecting(line -> !isReferred(line.section())),
                ownLinks("own links", line -> true),
                ownLinks("own links, of entries only", line -> titles.hasTitle(line, gold))
                        .oneIsEnough(),
                date("date of adoption", ADOPTED, VAGUE, "date-adopted"),
                date("date in force", IN_FORCE, VAGUE, "date-in-force"),
                date(
                        "date of amendment",
                        Set.of("def:lastAmended"),
                        Set.of("date-amended"),
                        "date-amended"),
                date(
                        "start",
                        Set.of("dct:available", "start of period"),
                        Set.of("start", "period", "date-in-force"),
                        "start"),
                date("end", Set.of("end of period"), Set.of("end", "period"), "end"),
                euActs());
    }

    /** A section that refers to the bodies of another, which gold carries as one name. */
    private boolean isReferred(String section) {
        return gold.lines(section, Set.of("has-field")).stream()
                .anyMatch(line -> line.thing().startsWith("Same as"));
    }

    /**
     * The links of things; gold has several of one act where a sheet links its versions, of which a
     * draft states one.
     */
    private GoldQuestion ownLinks(String row, Predicate<GoldLine> isExpected) {
        return new GoldQuestion(
                row,
                fact -> isOwnLink(fact) && !fact.section().startsWith("country-profile"),
                LINKS,
                isExpected.and(GoldQuestions::isLinkOfThing),
                this::hasAddress,
                false);
    }

    private static boolean isLinkOfThing(GoldLine line) {
        return !line.property().equals("website")
                && !line.section().startsWith("country-profile")
                && line.value().contains("://");
    }

    private static boolean isOwnLink(Fact fact) {
        return OWN_LINKS.contains(fact.property())
                && !fact.subject().isEmpty()
                && !fact.value().startsWith(Fact.ITEMS);
    }

    /**
     * @param accepted properties of gold that a drafted date may have
     * @param expected the one whose dates count as missed
     */
    private static GoldQuestion date(
            String row, Set<String> properties, Set<String> accepted, String expected) {
        return new GoldQuestion(
                row,
                fact -> properties.contains(fact.property()),
                accepted,
                line -> line.property().equals(expected) && DATE.matcher(line.value()).matches(),
                GoldQuestions::isSameDate,
                false);
    }

    /** Dates of one precision, or the first or last year of a period. */
    private static boolean isSameDate(Fact fact, GoldLine line) {
        return line.property().equals("period")
                ? line.value().contains(fact.value())
                : line.value().equals(fact.value());
    }

    private GoldQuestion euActs() {
        return new GoldQuestion(
                "links to EU acts",
                fact -> fact.value().startsWith(EU_ACTS) && !fact.subject().startsWith(EU_ACTS),
                Set.of("transposes", "applies", "mentions-eu-act"),
                line -> !EuActNumber.printed(line.value()).isEmpty(),
                (fact, line) -> isEuAct(fact.value(), line.value()),
                false);
    }

    private boolean isEuAct(String iri, String printed) {
        Set<Integer> number = EuActNumber.printed(printed);
        return number.isEmpty()
                ? things.isNamed(iri, GoldSheet.variants(printed))
                : number.equals(EuActNumber.of(iri, things.edition().index().numbers(iri)));
    }

    /** A heading may name several groups, of which one is enough. */
    private boolean hasGroup(Fact fact, GoldLine line) {
        Set<String> printed = groups(line.value()).collect(Collectors.toSet());
        return concepts.of(fact.value()).stream().flatMap(this::groups).anyMatch(printed::contains);
    }

    /** A group's name and what it consists of. */
    private Stream<String> groups(String name) {
        return Stream.concat(Stream.of(name), Arrays.stream(name.split(",|&|/| and ")))
                .map(part -> ComparedValue.words(things.key(part)))
                .filter(key -> !key.isEmpty());
    }

    /** A link's text often is the beginning of its address, and gold has both. */
    private boolean isWholeAddress(GoldLine line) {
        String address = ComparedValue.address(line.value());
        return gold.lines(line.section(), Set.of("website")).stream()
                .filter(other -> other.thing().equals(line.thing()))
                .map(other -> ComparedValue.address(other.value()))
                .noneMatch(other -> !other.equals(address) && other.startsWith(address));
    }

    private boolean hasAddress(Fact fact, GoldLine line) {
        return fact.value().equals(ComparedValue.address(line.value()));
    }

    private boolean isThing(Fact fact, GoldLine line) {
        return things.isNamed(fact.value(), gold.names(line.value()));
    }

    private boolean isPlace(Fact fact, GoldLine line) {
        return FactMatch.areSimilar(fact.value(), ComparedValue.postalAddress(line.value()));
    }

    private boolean hasTier(Fact fact, GoldLine line) {
        String tier = fact.value().replaceFirst(".*/", "");
        return switch (line.value().replaceFirst(" .*", "")) {
            case "Central", "National", "Federal" -> tier.equals("national");
            case "Regional" -> tier.equals("regional");
            case "Local" -> tier.equals("subnational") || tier.equals("local");
            default -> tier.equals("municipal");
        };
    }
}
