package eu.factgraph.extraction.governance;

import static eu.factgraph.extraction.PrintedSection.entry;
import static eu.factgraph.extraction.PrintedSection.governance;
import static eu.factgraph.extraction.PrintedSection.plain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.draft.Draft;
import eu.factgraph.draft.DraftedLines;
import eu.factgraph.extraction.PrintedSection;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the field of a section and a bracket tell of a body. */
class KindOfFieldTest {

    private static final String BODY = "https://w3id.org/factgraph/id/zz/organisation/";

    private final Draft draft = PrintedSection.draft();

    private List<String> made(String slug, String field, Entry... entries) {
        SheetSection section = governance("national", field, List.of(entries));
        new GovernanceExtractor().extract(section, draft.section(section));
        return DraftedLines.made(draft, BODY + slug);
    }

    @Test
    void only_body_of_data_protection_is_its_authority() {
        assertTrue(
                made(
                                "snow-inspectorate",
                                "data-protection",
                                entry(1, "Snow Inspectorate", plain("It guards personal data.")))
                        .contains("org:classification body-kind:data-protection-authority"));
    }

    @Test
    void ministry_of_the_field_stays_a_ministry() {
        assertTrue(
                made(
                                "ministry-of-snow",
                                "data-protection",
                                entry(1, "Ministry of Snow (personal data)"))
                        .contains("org:classification body-kind:ministry"));
    }

    @Test
    void body_whose_entry_speaks_of_no_data_keeps_its_kind() {
        assertTrue(
                made("snow-inspectorate", "data-protection", entry(1, "Snow Inspectorate"))
                        .contains("org:classification body-kind:inspectorate"));
    }

    @Test
    void ministry_in_brackets_within_brackets_is_no_part_of_the_name() {
        List<String> made =
                made(
                        "sled-office",
                        "policy",
                        entry(1, "Sled Office (Ministère de la Neige (Ministry of Snow))"));
        assertTrue(made.contains("skos:prefLabel \"Sled Office\"@en"), made + "");
        assertEquals(0, made.stream().filter(line -> line.contains("altLabel")).count());
    }

    @Test
    void ministry_in_brackets_is_another_body_and_no_name() {
        List<String> made =
                made("sled-office", "policy", entry(1, "Sled Office (Ministry of Snow)"));
        assertEquals(0, made.stream().filter(line -> line.contains("altLabel")).count());
        assertTrue(draft.makes(BODY + "ministry-of-snow"));
    }
}
