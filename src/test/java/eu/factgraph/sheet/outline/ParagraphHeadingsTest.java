package eu.factgraph.sheet.outline;

import static eu.factgraph.sheet.outline.WrittenSheet.entries;
import static eu.factgraph.sheet.outline.WrittenSheet.intro;
import static eu.factgraph.sheet.outline.WrittenSheet.section;
import static eu.factgraph.sheet.outline.WrittenSheet.sections;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphHeadingsTest {

    @Test
    void paragraph_that_is_a_due_heading_opens_its_section() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Government Infrastructure")
                        .plain("Portals", "Ferry Portal", "Ferry Portal sells tickets to islands.")
                        .heading(2, "Networks")
                        .read(2019);
        assertEquals(
                List.of(
                        "1 infrastructure",
                        "1 infrastructure/portals",
                        "2 infrastructure/networks"),
                sections(outline));
    }

    @Test
    void subtitles_part_the_highlights() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Government Highlights")
                        .subtitle("Digital Government Legislation")
                        .plain("A law on ferries passed.")
                        .subtitle("Digital Government Infrastructure")
                        .item("A buoy went online.")
                        .heading(1, "Digital Government Legislation")
                        .read(2019);
        assertEquals(
                List.of(
                        "1 highlights",
                        "1 highlights/legislation",
                        "2 highlights/infrastructure",
                        "2 legislation"),
                sections(outline));
    }

    @Test
    void table_of_one_paragraph_that_is_a_due_heading_opens_its_section() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Public Administration Highlights")
                        .table("", "Digital Public Administration Governance")
                        .plain("A harbour master was named.")
                        .read(2022);
        assertEquals(
                List.of("A harbour master was named."),
                entries(section(outline, "highlights/governance")));
    }

    @Test
    void heading_that_the_sheet_has_elsewhere_in_the_chapter_is_no_paragraph() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Government Legislation")
                        .heading(2, "Domain-specific legislation")
                        .subtitle("Interoperability")
                        .plain("Ferries fit every pier.")
                        .heading(2, "Interoperability")
                        .read(2019);
        assertEquals(
                List.of("Interoperability: Ferries fit every pier."),
                entries(section(outline, "legislation/domain-specific")));
    }

    @Test
    void headings_in_a_row_are_a_list() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Government Services for Citizens")
                        .plain("Travel", "Vehicles", "Health")
                        .heading(2, "Travel")
                        .read(2019);
        assertEquals(
                List.of("1 services-for-citizens", "1 services-for-citizens/travel"),
                sections(outline));
        assertEquals(
                List.of("Travel", "Vehicles", "Health"),
                intro(section(outline, "services-for-citizens")));
    }

    @Test
    void closing_pages_are_a_chapter() {
        var outline =
                new WrittenSheet()
                        .heading(1, "Digital Government Services for Businesses")
                        .plain("The Digital Government Factsheets", "Written by sailors.")
                        .read(2019);
        assertEquals(
                List.of("1 services-for-businesses", "2 about-the-factsheets"), sections(outline));
    }
}
