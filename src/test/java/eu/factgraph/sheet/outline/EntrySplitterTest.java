package eu.factgraph.sheet.outline;

import static eu.factgraph.sheet.outline.WrittenSheet.entries;
import static eu.factgraph.sheet.outline.WrittenSheet.intro;
import static eu.factgraph.sheet.outline.WrittenSheet.section;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntrySplitterTest {

    private static final String LONG =
            "In May the council of captains adopted a plan for every pier, quay and jetty of the"
                    + " country, with these aims for the next ten years:";

    @Test
    void contacts_belong_to_the_entry_above() {
        var section =
                only(
                        networks()
                                .plain("Nets catch data.")
                                .subtitle("Harbour Net")
                                .table("Jo Pilot", "Pier 1")
                                .subtitle("Island Net"));
        assertEquals(List.of("Nets catch data."), intro(section));
        assertEquals(List.of("Harbour Net: [Jo Pilot | Pier 1]", "Island Net"), entries(section));
    }

    @Test
    void plain_name_that_the_next_paragraph_begins_with_is_a_title() {
        var section =
                only(
                        networks()
                                .subtitle("Harbour Net")
                                .plain(
                                        "Links harbours.",
                                        "Island Net (ISN)",
                                        "The ISN links isles.")
                                .plain("Fares", "Each passenger pays at the gate."));
        assertEquals(
                List.of(
                        "Harbour Net: Links harbours.",
                        "Island Net (ISN): The ISN links isles., Fares, Each passenger pays at the gate."),
                entries(section));
    }

    @Test
    void first_plain_line_of_a_section_makes_titles_of_others_like_it() {
        var section =
                only(
                        networks()
                                .plain("Harbour Net", "It links all harbours.")
                                .plain("Island Net", "Since May all isles are linked."));
        assertEquals(
                List.of(
                        "Harbour Net: It links all harbours.",
                        "Island Net: Since May all isles are linked."),
                entries(section));
    }

    @Test
    void bold_line_within_an_entry_is_no_title() {
        var section =
                only(networks().subtitle("Harbour Net").bold("Aims").plain("Aims are many here."));
        assertEquals(List.of("Harbour Net: Aims, Aims are many here."), entries(section));
    }

    @Test
    void sentence_that_nothing_follows_is_no_title() {
        var section = only(networks().subtitle("No net was ever cast in this bay."));
        assertEquals(List.of("No net was ever cast in this bay."), intro(section));
    }

    @Test
    void each_paragraph_and_item_is_a_highlight() {
        var section =
                section(
                        new WrittenSheet()
                                .heading(1, "Digital Government Highlights")
                                .subtitle("Digital Government Infrastructure")
                                .plain("Two things opened:")
                                .item("Pier 1.")
                                .item("Pier 2.")
                                .plain(LONG)
                                .item("calm;")
                                .item("wind.")
                                .plain("A buoy sank.")
                                .read(2019),
                        "highlights/infrastructure");
        assertEquals(List.of("Two things opened:"), intro(section));
        assertEquals(
                List.of("Pier 1.", "Pier 2.", LONG + ": calm;, wind.", "A buoy sank."),
                entries(section));
    }

    @Test
    void services_stay_whole_in_the_intro() {
        var section =
                section(
                        new WrittenSheet()
                                .heading(1, "Digital Government Services for Citizens")
                                .heading(2, "Travel")
                                .table("Passport", "Website")
                                .subtitle("Driving")
                                .read(2019),
                        "services-for-citizens/travel");
        assertEquals(List.of("[Passport | Website]", "Driving"), intro(section));
    }

    @Test
    void entries_of_2018_are_small_headings_and_bold_paragraphs() {
        var outline =
                new WrittenSheet()
                        .heading(1, "eGovernment Legal Framework")
                        .heading(1, "eCommerce Legislation")
                        .heading(5, "Market Act (2001)")
                        .plain("Stalls may open.")
                        .heading(1, "eGovernment Actors")
                        .heading(1, "National eGovernment")
                        .heading(5, "Support")
                        .bold("Pilots' Guild")
                        .plain("Steers.")
                        .read(2018);
        assertEquals(
                List.of("Market Act (2001): Stalls may open."),
                entries(section(outline, "legislation/ecommerce")));
        assertEquals(
                List.of("Pilots' Guild: Steers."),
                entries(section(outline, "governance/national/support")));
    }

    private static WrittenSheet networks() {
        return new WrittenSheet()
                .heading(1, "Digital Government Infrastructure")
                .heading(2, "Networks");
    }

    private static SheetSection only(WrittenSheet sheet) {
        return section(sheet.read(2019), "infrastructure/networks");
    }
}
