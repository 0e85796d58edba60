package eu.factgraph.extraction.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.draft.DraftedLines;
import eu.factgraph.sheet.outline.EntryKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SectionKindsTest {

    private static Optional<String> kind(
            EntryKind section, String type, String slug, String title, String text) {
        var entries = new Entries(section).with(title, text);
        entries.drafted();
        List<String> lines = DraftedLines.made(entries.draft, Entries.iri(type, slug));
        return lines.stream()
                .filter(line -> line.contains("-kind:") || line.contains("-type:"))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .findFirst();
    }

    @Test
    void act_that_was_sent_to_parliament_and_no_more_is_a_draft() {
        assertEquals(
                Optional.of("act-type:draft-act"),
                kind(EntryKind.ACT, "act", "boat-act", "Boat Act", "It was sent to Parliament."));
        assertEquals(
                Optional.of("act-type:law"),
                kind(
                        EntryKind.ACT,
                        "act",
                        "boat-act",
                        "Boat Act",
                        "It was sent to Parliament in May and adopted in June."));
    }

    @Test
    void bill_that_was_promulgated_is_a_law() {
        assertEquals(
                Optional.of("act-type:law"),
                kind(
                        EntryKind.ACT,
                        "act",
                        "boat-bill",
                        "Boat Bill",
                        "It was promulgated in June."));
    }

    @Test
    void network_of_people_is_of_no_kind() {
        assertEquals(
                Optional.empty(),
                kind(EntryKind.SYSTEM, "system", "sailing-network", "Sailing Network", "Long."));
        assertEquals(
                Optional.of("solution-kind:network"),
                kind(
                        EntryKind.SYSTEM,
                        "system",
                        "harbour-data-network",
                        "Harbour Data Network",
                        "Long."));
    }

    @Test
    void project_among_systems_is_a_programme() {
        assertEquals(
                1,
                new Entries(EntryKind.SYSTEM)
                        .with("Harbour Cloud Project", "Long.").drafted().things(1).stream()
                                .filter(Entries.iri("programme", "harbour-cloud-project")::equals)
                                .count());
    }
}
