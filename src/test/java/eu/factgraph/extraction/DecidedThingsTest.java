package eu.factgraph.extraction;

import static eu.factgraph.extraction.PrintedSection.bold;
import static eu.factgraph.extraction.PrintedSection.entry;
import static eu.factgraph.extraction.PrintedSection.governance;
import static eu.factgraph.extraction.PrintedSection.plain;
import static eu.factgraph.extraction.PrintedSection.row;
import static eu.factgraph.extraction.PrintedSection.services;
import static eu.factgraph.extraction.PrintedSection.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.draft.Decisions;
import eu.factgraph.draft.Draft;
import eu.factgraph.draft.DraftedLines;
import eu.factgraph.extraction.governance.GovernanceExtractor;
import eu.factgraph.extraction.service.ServiceExtractor;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What decisions change in a draft. */
class DecidedThingsTest {

    private static final String BODY = "https://w3id.org/factgraph/id/zz/organisation/";

    private static List<String> service(String kinds) {
        Draft draft =
                PrintedSection.draft(
                        decisions(Map.of(), Map.of(BODY + "nordkap", List.of(kinds.split(" ")))));
        SheetSection section =
                services(
                        "services-for-citizens/travel",
                        "Travel",
                        table(
                                row(bold("Sled permit")),
                                row(plain("Responsibility: Central Government, Nordkap"))));
        new ServiceExtractor(new SheetOutline("", List.of(section), List.of()))
                .extract(section, draft.section(section));
        return PrintedSection.lines(draft.section(section));
    }

    @Test
    void body_that_is_decided_to_be_public_is_a_competent_authority() {
        List<String> lines = service("cv:PublicOrganisation body-kind:agency");
        assertTrue(
                lines.contains("service/sled-permit cv:hasCompetentAuthority organisation/nordkap"),
                lines + "");
    }

    @Test
    void body_that_is_decided_not_to_be_public_takes_part() {
        List<String> lines = service("org:Organization body-kind:agency");
        assertTrue(
                lines.contains(
                        "service/sled-permit cv:hasParticipation service/sled-permit/nordkap"),
                lines + "");
    }

    @Test
    void thing_that_is_met_by_another_name_first_gets_its_own_name_and_kind() {
        Draft draft = joint(entry(1, "Ministry of Sleds"), entry(2, "Sled Agency"));
        assertEquals(
                List.of(
                        "a cv:PublicOrganisation",
                        "skos:prefLabel \"Sled Agency\"@en",
                        "skos:altLabel \"Ministry of Sleds\"@en",
                        "org:classification body-kind:agency"),
                DraftedLines.made(draft, BODY + "sled-agency"));
    }

    @Test
    void thing_that_is_met_by_another_name_only_keeps_it() {
        Draft draft = joint(entry(1, "Ministry of Sleds"));
        assertTrue(
                DraftedLines.made(draft, BODY + "sled-agency")
                        .contains("skos:prefLabel \"Ministry of Sleds\"@en"));
    }

    private static Draft joint(Entry... entries) {
        Draft draft =
                PrintedSection.draft(
                        decisions(
                                Map.of(BODY + "ministry-of-sleds", BODY + "sled-agency"),
                                Map.of()));
        SheetSection section = governance("national", "policy", List.of(entries));
        new GovernanceExtractor().extract(section, draft.section(section));
        return draft;
    }

    private static Decisions decisions(Map<String, String> same, Map<String, List<String>> kinds) {
        return new Decisions(same, Set.of(), kinds, Map.of(), Set.of());
    }
}
