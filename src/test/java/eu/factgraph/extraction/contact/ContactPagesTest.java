package eu.factgraph.extraction.contact;

import static eu.factgraph.extraction.PrintedSection.bold;
import static eu.factgraph.extraction.PrintedSection.contact;
import static eu.factgraph.extraction.PrintedSection.entry;
import static eu.factgraph.extraction.PrintedSection.governance;
import static eu.factgraph.extraction.PrintedSection.linked;
import static eu.factgraph.extraction.PrintedSection.plain;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.draft.Draft;
import eu.factgraph.extraction.PrintedSection;
import eu.factgraph.extraction.governance.GovernanceExtractor;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the source and the address of a contact are stated of. */
class ContactPagesTest {

    private final Draft draft = PrintedSection.draft();

    private List<String> drafted(SheetSection.Entry... entries) {
        SheetSection section = governance("national", "policy", List.of(entries));
        new GovernanceExtractor().extract(section, draft.section(section));
        return PrintedSection.lines(draft.section(section));
    }

    private static Table chief(String post, String body, String street) {
        return contact(
                bold("Mr Ola Nord"),
                bold(post),
                plain("Contact details:"),
                plain(body),
                plain(street),
                plain("12345 Nordby"),
                linked("E-mail: ola@sled.example", "mailto:ola@sled.example"),
                plain("Source: http://www.sled.example"));
    }

    @Test
    void source_is_the_homepage_of_the_body_of_the_entry() {
        List<String> lines =
                drafted(entry(1, "Sled Agency", chief("Director", "Sled Agency", "Snow street 1")));
        assertTrue(
                lines.contains("organisation/sled-agency foaf:homepage http://www.sled.example"),
                lines + "");
    }

    @Test
    void source_is_but_a_page_where_the_entry_is_of_another_body() {
        List<String> lines =
                drafted(
                        entry(
                                1,
                                "Sled Agency",
                                chief("Director", "Ministry of Snow", "Snow street 1")));
        assertTrue(
                lines.stream()
                        .noneMatch(line -> line.startsWith("organisation/ministry-of-snow foaf:")),
                lines + "");
    }

    @Test
    void box_that_is_glued_to_a_number_is_apart() {
        List<String> lines =
                drafted(
                        entry(
                                1,
                                "Sled Agency",
                                chief("Director", "Sled Agency", "Snow street 8PO Box 12")));
        assertTrue(
                lines.contains(
                        "organisation/sled-agency/address locn:fullAddress"
                                + " \"Snow street 8, PO Box 12, 12345 Nordby\"@en"),
                lines + "");
    }

    @Test
    void each_of_two_posts_is_in_the_body_that_it_names() {
        List<String> lines =
                drafted(
                        entry(1, "Sled Agency"),
                        entry(2, "Snow Office"),
                        entry(
                                3,
                                "Ice Board",
                                chief(
                                        "Director of the Sled Agency and CEO of the Snow Office",
                                        "Sled Agency",
                                        "Snow street 1")));
        assertTrue(
                lines.contains("post/ceo-of-the-snow-office org:postIn organisation/snow-office"),
                lines + "");
    }
}
