package eu.factgraph.cli;

import static eu.factgraph.cli.ImportLine.LATER;
import static eu.factgraph.cli.ImportLine.OLDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.cli.ImportLine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import leaves of the work of an editor. */
class ImportedAgainTest {

    private static final String SECTION = "2019/governance/national/implementation.ttl";
    private static final String BODIES = "things/drafted/organisation.ttl";
    private static final String AGENCY =
            "lv-organisation:lantern-agency\n  a cv:PublicOrganisation ;\n"
                    + "  skos:prefLabel \"Lantern Agency\"@en ;\n"
                    + "  skos:altLabel \"LAG\"@en ;\n"
                    + "  org:classification body-kind:agency .\n";

    @TempDir Path folder;
    private ImportLine line;

    @BeforeEach
    void imported() {
        line = new ImportLine(folder.resolve("data"));
        line.imports(OLDER);
    }

    @Test
    void reviewed_section_stays_and_is_named() throws IOException {
        String title = "  a def:Section ;";
        String status =
                "  a def:Section ;\n"
                        + "  <http://www.w3.org/ns/adms#status>\n"
                        + "    <https://w3id.org/factgraph/id/concept/edition-status/reviewed> ;";
        line.replace(SECTION, title, status);
        assertKept(SECTION, line.imports(OLDER));
    }

    @Test
    void reviewed_edition_stays_and_is_named() throws IOException {
        line.replace("2019.ttl", "edition-status:drafted", "edition-status:reviewed");
        Map<String, String> before = line.texts();
        String output = line.imports(OLDER);
        before.keySet().stream()
                .filter(path -> path.startsWith("2019"))
                .forEach(path -> assertTrue(output.contains("kept as it is: " + path), path));
        assertEquals(before, line.texts());
    }

    @Test
    void section_changed_by_hand_stays_and_is_named() throws IOException {
        Files.writeString(line.file(SECTION), "# mine\n" + line.text(SECTION));
        assertKept(SECTION, line.imports(OLDER, LATER));
    }

    private void assertKept(String path, String output) throws IOException {
        String text = line.text(path);
        assertTrue(output.contains("kept as it is: " + path), output);
        line.imports(OLDER);
        assertEquals(text, line.text(path));
    }

    @Test
    void new_things_follow_those_of_a_file_changed_by_hand() throws IOException {
        String mine = "# mine\n" + line.text(BODIES);
        Files.writeString(line.file(BODIES), mine);
        line.imports(LATER);
        String appended = line.text(BODIES);
        assertTrue(appended.startsWith(mine), appended);
        assertTrue(appended.contains("\nlv-organisation:harbour-audit-office\n"), appended);
        line.imports(OLDER, LATER);
        assertEquals(appended, line.text(BODIES));
    }

    @Test
    void file_of_things_changed_by_hand_is_named() throws IOException {
        Files.writeString(line.file(BODIES), "# mine\n" + line.text(BODIES));
        String output = line.imports(OLDER);
        assertTrue(output.contains("kept, with new things at its end: " + BODIES), output);
    }

    @Test
    void thing_moved_to_the_reviewed_things_is_not_drafted_again() throws IOException {
        String drafted = line.text(BODIES);
        line.replace(BODIES, AGENCY, "");
        String prefixes =
                drafted.substring(0, drafted.indexOf("<https://w3id.org/factgraph/graph"));
        Files.writeString(
                line.file("things/organisation.ttl"),
                prefixes
                        + "<https://w3id.org/factgraph/graph/lv/things/organisation>\n"
                        + "  a foaf:Document ;\n  dct:title \"Bodies\"@en .\n\n"
                        + AGENCY);
        line.imports(OLDER, LATER);
        assertFalse(line.text(BODIES).contains("\nlv-organisation:lantern-agency\n"));
        assertTrue(line.text(SECTION).contains("lv-organisation:lantern-agency\n"));
    }

    @Test
    void thing_that_no_section_mentions_any_more_goes() throws IOException {
        Path sheet = folder.resolve("lv-2019.html");
        Files.writeString(
                sheet,
                Files.readString(OLDER)
                        .replaceAll(
                                "(?s)<p class=\"subtitle\">Register of Piers.*?each pier.</p>",
                                "<p>No infrastructure in place in this field to date.</p>"));
        assertTrue(Files.exists(line.file("things/drafted/register.ttl")));
        line.imports(sheet);
        assertFalse(Files.exists(line.file("things/drafted/register.ttl")));
    }

    @Test
    void violation_of_a_kept_file_exits_1() throws IOException {
        line.replace(SECTION, "  dct:title", "  dct:titel");
        Outcome outcome = line.run(OLDER);
        assertEquals(Main.VIOLATIONS, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains(SECTION), outcome.output());
    }
}
