package eu.factgraph.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.dataset.Edition;
import eu.factgraph.draft.Decisions;
import eu.factgraph.draft.Draft;
import eu.factgraph.draft.DraftedLines;
import eu.factgraph.draft.NameKey;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Sighting;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.draft.ThingType;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import eu.factgraph.sheet.outline.TemplateSection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;

/** What the paragraph of an entry adds to the thing that its title is. */
class LinkedEntryTest {

    @Test
    void act_transposes_the_directive_that_it_names() {
        assertEquals(
                List.of("ee-act:bee-act eli:transposes eu-act:directive-2000-31-ec"),
                lines(ThingType.ACT, "Bee Act", "The Act transposes Directive 2000/31/EC."));
    }

    @Test
    void pronoun_after_the_act_is_the_act() {
        assertEquals(
                List.of("ee-act:bee-act eli:applies eu-act:regulation-2016-679"),
                lines(ThingType.ACT, "Bee Act", "The Bee Act is long. It implements the GDPR."));
    }

    @Test
    void system_relates_to_an_act_of_the_union_and_has_its_start() {
        assertEquals(
                List.of(
                        "ee-system:hive-portal dct:available \"2010\"^^xsd:gYear",
                        "ee-system:hive-portal dct:relation eu-act:regulation-2016-679"),
                lines(
                        ThingType.SYSTEM,
                        "Hive Portal",
                        "The Hive Portal was launched in 2010 and heeds the GDPR."));
    }

    @Test
    void start_of_another_kind_of_a_system_is_not_its_own() {
        assertEquals(
                List.of(),
                lines(
                        ThingType.SYSTEM,
                        "Hive Card",
                        "In 2010, Beeland introduced a Hive Card for young bees."));
    }

    @Test
    void law_in_the_name_of_a_directive_is_not_the_act() {
        assertEquals(
                List.of("ee-act:bee-act eli:related_to eu-act:directive-2016-680"),
                lines(
                        ThingType.ACT,
                        "Bee Act",
                        "Transposing the law enforcement directive into national law."));
    }

    @Test
    void period_of_a_plan_is_a_part_of_it() {
        String part = "https://w3id.org/factgraph/id/ee/policy/hive-plan-2018-2022/period ";
        assertEquals(
                List.of(
                        "ee-policy:hive-plan-2018-2022 dct:temporal <" + part.strip() + ">",
                        part + "a dct:PeriodOfTime",
                        part + "dcat:endDate \"2022\"^^xsd:gYear",
                        part + "dcat:startDate \"2018\"^^xsd:gYear"),
                lines(ThingType.POLICY, "Hive Plan 2018-2022", "It is long."));
    }

    @Test
    void known_things_are_related_and_groups_and_common_words_are_not() {
        assertEquals(
                List.of("ee-act:bee-act dct:relation ee-organisation:bee-keeping-board"),
                lines(
                        ThingType.ACT,
                        "Bee Act",
                        "Hives are seen by the Bee Keeping Board, all bee keepers and Bee Clubs."));
    }

    @Test
    void two_dates_where_one_is_possible_are_listed() {
        var index = index();
        var draft = draft(index);
        lines(
                draft,
                ThingType.ACT,
                "Bee Act",
                "The Act was adopted on 3 May 2012. The Act was adopted on 4 May 2012.");

        assertEquals("Bee Act: 2012-05-03, 2012-05-04", draft.review().get(0).what());
    }

    private static ThingIndex index() {
        var index = new ThingIndex("ee", new NameKey(Map.of()));
        index.add(
                List.of(
                        RDFDataMgr.loadGraph("data/eu/things/act.ttl"),
                        RDFDataMgr.loadGraph("data/eu/enrichment/eu-acts.ttl")));
        return index;
    }

    private static Draft draft(ThingIndex index) {
        return new Draft(
                new Edition("ee", 2019),
                "https://w3id.org/factgraph/id/ee/place/estonia",
                index,
                Decisions.none());
    }

    private static List<String> lines(ThingType type, String name, String text) {
        return lines(draft(index()), type, name, text);
    }

    private static List<String> lines(Draft draft, ThingType type, String name, String text) {
        var entry =
                new Entry(
                        1,
                        Text.of(name),
                        List.of(new Paragraph(Paragraph.Style.PLAIN, Text.of(text), 2)));
        var template =
                new TemplateSection(
                        "bees",
                        List.of("Bees"),
                        1,
                        EntryKind.ACT,
                        "https://example.org/bees",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        var section =
                new SheetSection(
                        "bees",
                        List.of("Bees"),
                        1,
                        template,
                        true,
                        List.of(),
                        List.of(),
                        List.of(entry));
        SectionDraft drafted = draft.section(section);
        drafted.thing(Sighting.of(ThingType.ORGANISATION, "Bee Keeping Board", section.place()));
        drafted.thing(
                Sighting.of(ThingType.ORGANISATION, "Bee Clubs", section.place())
                        .ofClasses("org:Organization", "def:Group"));
        drafted.entry(
                drafted.thing(Sighting.of(type, name, section.place(entry))).orElseThrow(), 1);
        new UnionActExtractor().extract(section, drafted);
        new DateExtractor().extract(section, drafted);
        new MentionExtractor().extract(section, drafted);
        return DraftedLines.of(drafted).stream()
                .filter(line -> !line.contains(" def:entry "))
                .sorted()
                .toList();
    }
}
