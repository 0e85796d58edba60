package eu.factgraph.extraction.service;

import static eu.factgraph.extraction.PrintedSection.bold;
import static eu.factgraph.extraction.PrintedSection.lines;
import static eu.factgraph.extraction.PrintedSection.linked;
import static eu.factgraph.extraction.PrintedSection.plain;
import static eu.factgraph.extraction.PrintedSection.row;
import static eu.factgraph.extraction.PrintedSection.services;
import static eu.factgraph.extraction.PrintedSection.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.draft.Draft;
import eu.factgraph.extraction.PrintedSection;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Table.Row;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceExtractorTest {

    private final Draft draft = PrintedSection.draft();

    private List<String> drafted(SheetSection... sections) {
        var outline = new SheetOutline("", List.of(sections), List.of());
        var extractor = new ServiceExtractor(outline);
        for (SheetSection section : sections) {
            extractor.extract(section, draft.section(section));
        }
        return Stream.of(sections)
                .flatMap(section -> lines(draft.section(section)).stream())
                .toList();
    }

    private static SheetSection travel(Row... rows) {
        return services("services-for-citizens/travel", "Travel", table(rows));
    }

    private static Row[] service(String name, String authority, Paragraph website) {
        return new Row[] {
            row(plain("Driving")),
            row(bold(name)),
            row(plain("Responsibility:"), plain(authority)),
            row(plain("Website:"), website),
            row(plain("Description:"), plain("Whatever"))
        };
    }

    private static Row[] service(String name, String authority) {
        return service(name, authority, linked("http://a.example", "http://a.example/x"));
    }

    @Test
    void a_service_has_authority_tier_group_and_channel() {
        List<String> lines =
                drafted(travel(service("Sled permit", "Central Government, Sled Board")));
        assertTrue(lines.contains("service/sled-permit def:entry 1"), lines.toString());
        assertTrue(lines.contains("service/sled-permit def:tier tier:national"));
        assertTrue(
                lines.contains(
                        "service/sled-permit cv:hasCompetentAuthority organisation/sled-board"));
        assertTrue(lines.contains("service/sled-permit cv:thematicArea service-group:travel"));
        assertTrue(lines.contains("service/sled-permit cv:isClassifiedBy service-group:driving"));
        assertTrue(lines.contains("service/sled-permit/channel foaf:page http://a.example/x"));
        assertTrue(lines.contains("service-group:driving dct:isPartOf service-group:travel"));
    }

    @Test
    void a_label_and_its_value_may_share_a_paragraph() {
        List<String> lines =
                drafted(
                        travel(
                                row(bold("Sled permit")),
                                row(plain("Responsibility: Local Government")),
                                row(plain("Website: www.a.example"))));
        assertTrue(lines.contains("service/sled-permit def:tier tier:subnational"), lines + "");
        assertTrue(lines.contains("service/sled-permit/channel foaf:page http://www.a.example"));
    }

    @Test
    void the_name_may_share_a_cell_with_the_first_label() {
        var cell =
                new eu.factgraph.sheet.Table.Cell(
                        List.of(bold("Permit"), plain("Responsibility:")));
        var value = new eu.factgraph.sheet.Table.Cell(List.of(plain("Ministry of Snow")));
        List<String> lines = drafted(travel(row(plain("Driving")), new Row(List.of(cell, value))));
        assertTrue(
                lines.contains(
                        "service/permit cv:hasCompetentAuthority organisation/ministry-of-snow"),
                lines + "");
    }

    @Test
    void nothing_printed_as_authority_is_stated_as_such() {
        List<String> lines = drafted(travel(service("Sled permit", "N/A")));
        assertTrue(lines.contains("service/sled-permit def:notStated cv:hasCompetentAuthority"));
    }

    @Test
    void a_body_that_may_be_private_takes_part() {
        List<String> lines = drafted(travel(service("Sled permit", "Sled Riders Ltd")));
        assertTrue(
                lines.contains(
                        "service/sled-permit/sled-riders-ltd cv:hasParticipant organisation/sled-riders-ltd"),
                lines + "");
        assertFalse(lines.toString().contains("hasCompetentAuthority"));
    }

    @Test
    void several_addresses_are_channels_each_once() {
        List<String> lines =
                drafted(
                        travel(
                                service(
                                        "Sled permit",
                                        "N/A",
                                        plain(
                                                "http://a.example, [[http://b.example]] http://a.example."))));
        assertEquals(2, lines.stream().filter(line -> line.contains("foaf:page")).count());
        assertTrue(lines.contains("service/sled-permit/channel-2 foaf:page http://b.example"));
    }

    @Test
    void services_of_one_name_with_other_authorities_have_a_group_in_the_name() {
        SheetSection cars =
                services(
                        "services-for-citizens/vehicles",
                        "Vehicles",
                        table(service("Permit", "Ministry of Ice")));
        drafted(travel(service("Permit", "Ministry of Snow")), cars);
        assertTrue(draft.index().contains(iri("permit-travel")), draft.index().things() + "");
        assertTrue(draft.index().contains(iri("permit-vehicles")));
    }

    @Test
    void services_of_one_name_with_the_same_content_are_one() {
        SheetSection cars =
                services(
                        "services-for-citizens/vehicles",
                        "Vehicles",
                        table(service("Permit", "Ministry of Snow")));
        List<String> lines = drafted(travel(service("Permit", "Ministry of Snow")), cars);
        assertTrue(lines.contains("service/permit cv:thematicArea service-group:travel"));
        assertTrue(lines.contains("service/permit cv:thematicArea service-group:vehicles"));
    }

    private static String iri(String slug) {
        return "https://w3id.org/factgraph/id/zz/service/" + slug;
    }

    @Test
    void an_unknown_group_is_listed() {
        drafted(
                travel(
                        row(plain("Ballooning")),
                        row(bold("Permit")),
                        row(plain("Responsibility:"), plain("Ministry of Air"))));
        assertEquals("Ballooning", draft.review().get(0).what());
    }

    @Test
    void an_address_on_another_host_than_printed_is_listed() {
        drafted(travel(service("Permit", "N/A", linked("http://a.example", "http://b.example"))));
        assertTrue(draft.review().get(0).why().contains("different hosts"));
    }
}
