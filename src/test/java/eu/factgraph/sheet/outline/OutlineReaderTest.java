package eu.factgraph.sheet.outline;

import static eu.factgraph.sheet.outline.WrittenSheet.entries;
import static eu.factgraph.sheet.outline.WrittenSheet.intro;
import static eu.factgraph.sheet.outline.WrittenSheet.section;
import static eu.factgraph.sheet.outline.WrittenSheet.sections;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineReaderTest {

    @Test
    void headings_open_sections_after_their_wholes() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Government Governance")
                        .heading(2, "National")
                        .heading(3, "Coordination")
                        .subtitle("Ministry of Bridges")
                        .plain("Builds bridges.")
                        .heading(3, "Policy")
                        .read(2019);
        assertEquals(
                List.of(
                        "1 governance",
                        "1 governance/national",
                        "1 governance/national/coordination",
                        "2 governance/national/policy"),
                sections(outline));
        var section = section(outline, "governance/national/coordination");
        assertEquals(List.of("Ministry of Bridges: Builds bridges."), entries(section));
        assertEquals(
                "Digital Government Governance › National › Coordination, entry 1",
                section.place(section.entries().get(0)).toString());
    }

    @Test
    void wording_case_articles_punctuation_and_numbers_of_headings_do_not_count() {
        var outline =
                new WrittenSheet()
                        .heading(1, "4 E-Government – the LEGISLATION")
                        .heading(2, "4.1 Key Enablers:")
                        .heading(3, "eID & Trust Services")
                        .read(2019);
        assertEquals(
                List.of(
                        "1 legislation",
                        "1 legislation/key-enablers",
                        "1 legislation/key-enablers/eid-and-trust-services"),
                sections(outline));
    }

    @Test
    void heading_without_its_first_letter_is_known() {
        var outline = new WrittenSheet().heading(1, "igital Government Legislation").read(2019);
        assertEquals(List.of("1 legislation"), sections(outline));
    }

    @Test
    void fields_without_level_are_national() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Government Governance")
                        .heading(3, "Policy")
                        .heading(2, "Subnational")
                        .heading(3, "Policy")
                        .read(2019);
        assertEquals(
                List.of(
                        "1 governance",
                        "1 governance/national",
                        "1 governance/national/policy",
                        "2 governance/subnational",
                        "1 governance/subnational/policy"),
                sections(outline));
    }

    @Test
    void two_fields_in_one_heading_are_in_the_section_of_the_first() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Government Governance")
                        .heading(2, "National")
                        .heading(3, "Policy & Coordination")
                        .read(2019);
        var section = section(outline, "governance/national/policy");
        assertEquals("Policy & Coordination", section.title());
        assertEquals("governance/national/coordination", section.joined().get(0).path());
    }

    @Test
    void two_fields_in_one_heading_are_apart_from_the_first_printed_alone() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Government Governance")
                        .heading(3, "Implementation and support")
                        .heading(3, "Implementation")
                        .read(2019);
        assertEquals(
                List.of(
                        "1 governance",
                        "1 governance/national",
                        "1 governance/national/implementation-and-support",
                        "2 governance/national/implementation"),
                sections(outline));
    }

    @Test
    void repeated_heading_continues_its_section() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Government Infrastructure")
                        .heading(2, "Networks")
                        .subtitle("Harbour Net")
                        .heading(2, "Portals")
                        .heading(2, "Networks")
                        .subtitle("Island Net")
                        .read(2019);
        assertEquals(
                List.of("Harbour Net", "Island Net"),
                entries(section(outline, "infrastructure/networks")));
    }

    @Test
    void unknown_heading_is_a_section_of_the_one_above() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Government Infrastructure")
                        .heading(2, "Portals")
                        .heading(3, "Lighthouses & Buoys")
                        .plain("They blink.")
                        .heading(2, "Sea Marks")
                        .read(2019);
        assertEquals(
                List.of(
                        "1 infrastructure",
                        "1 infrastructure/portals",
                        "1 infrastructure/portals/lighthouses-and-buoys?",
                        "2 infrastructure/sea-marks?"),
                sections(outline));
        var section = section(outline, "infrastructure/portals/lighthouses-and-buoys");
        assertEquals("infrastructure/portals", section.template().path());
        assertEquals(List.of("They blink."), intro(section));
    }

    @Test
    void sentence_with_the_look_of_a_heading_is_text() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Government Infrastructure")
                        .heading(2, "ePayment")
                        .heading(2, "Nobody pays here.")
                        .read(2019);
        assertEquals(
                List.of("Nobody pays here."), intro(section(outline, "infrastructure/epayment")));
    }

    @Test
    void text_glued_to_a_heading_is_parted_from_it() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Country Profile")
                        .heading(2, "Basic data")
                        .heading(
                                2,
                                "Figures of the harbour office (spring 2019)Digital Government Indicators")
                        .read(2019);
        assertEquals(
                List.of("Figures of the harbour office (spring 2019)"),
                intro(section(outline, "country-profile/basic-data")));
        assertTrue(sections(outline).contains("2 country-profile/digital-government-indicators"));
    }

    @Test
    void title_page_of_a_chapter_is_left_out() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Public Administration Highlights")
                        .plain("A bridge opened in May.")
                        .plain("3", "Digital Public Administration", "Political Communications")
                        .heading(1, "Digital Public Administration Political Communications")
                        .read(2021);
        assertEquals(List.of("A bridge opened in May."), entries(section(outline, "highlights")));
    }

    @Test
    void blocks_before_the_first_known_heading_are_unplaced() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Ship's log")
                        .plain("Calm sea.")
                        .heading(1, "Country Profile")
                        .read(2019);
        assertEquals(2, outline.unplaced().size());
        assertEquals(List.of("1 country-profile"), sections(outline));
    }
}
