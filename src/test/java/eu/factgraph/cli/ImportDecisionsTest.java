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

/** The effect of {@code decisions.tsv} on an import that follows another. */
class ImportDecisionsTest {

    private static final String BODIES = "things/drafted/organisation.ttl";
    private static final String AGENCY = "lv-organisation:lantern-agency";

    @TempDir Path folder;
    private ImportLine line;

    @BeforeEach
    void imported() {
        line = new ImportLine(folder.resolve("data"));
        line.imports(OLDER, LATER);
    }

    private void decide(String... decision) throws IOException {
        Files.writeString(
                line.file("decisions.tsv"), "# of the editor\n" + String.join("\t", decision));
    }

    @Test
    void one_thing_is_the_same_as_another() throws IOException {
        decide("same", "lv-organisation:harbour-audit-office", AGENCY);
        line.imports(OLDER, LATER);
        assertFalse(line.text(BODIES).contains("harbour-audit-office"));
        String audit = line.text("2021/governance/national/audit.ttl");
        assertTrue(audit.contains("\n" + AGENCY + "\n"), audit);
        assertTrue(audit.contains("skos:altLabel \"Harbour Audit Office\"@en"), audit);
        assertFalse(line.texts().toString().contains("harbour-audit-office\n"));
    }

    @Test
    void two_things_are_different() throws IOException {
        Path sheet = folder.resolve("lv-2021.html");
        Files.writeString(
                sheet, Files.readString(LATER).replace("AMBER portal", "Amber Portal Plus"));
        Path review = folder.resolve("review.tsv");
        line.imports(sheet, "--review", review);
        assertTrue(Files.readString(review).contains("may be Amber Portal"));
        decide("different", "lv-system:amber-portal-plus", "lv-system:amber-portal");
        line.imports(sheet, "--review", review);
        assertFalse(Files.readString(review).contains("may be Amber Portal"));
        assertTrue(line.text("things/drafted/system.ttl").contains("amber-portal-plus"));
    }

    @Test
    void kind_is_as_decided() throws IOException {
        decide("kind", AGENCY, "body-kind:ministry");
        line.imports(OLDER, LATER);
        String bodies = line.text(BODIES);
        String agency = bodies.substring(bodies.indexOf("\n" + AGENCY));
        assertTrue(agency.split("\n\n")[0].contains("body-kind:ministry"), agency);
        assertFalse(bodies.contains("body-kind:agency"), bodies);
    }

    @Test
    void entry_without_certain_kind_is_drafted_as_decided() throws IOException {
        String policies = "things/drafted/policy.ttl";
        assertFalse(line.text(policies).contains("lv-policy:seals\n"));
        decide("kind", "lv-policy:seals", "def:PoliticalCommunication");
        line.imports(OLDER, LATER);
        assertTrue(line.text(policies).contains("lv-policy:seals\n"), line.text(policies));
    }

    @Test
    void name_is_as_decided() throws IOException {
        decide("name", AGENCY, "Agency of Lanterns");
        line.imports(OLDER, LATER);
        String bodies = line.text(BODIES);
        assertTrue(bodies.contains("skos:prefLabel \"Agency of Lanterns\"@en"), bodies);
        assertTrue(bodies.contains("\n" + AGENCY + "\n"), bodies);
        assertTrue(line.texts().toString().contains("skos:hiddenLabel \"Lantern Agency\"@en"));
    }

    @Test
    void dropped_thing_is_not_drafted() throws IOException {
        decide("drop", "lv-register:register-of-piers");
        line.imports(OLDER, LATER);
        Map<String, String> texts = line.texts();
        texts.remove("decisions.tsv");
        assertFalse(texts.toString().contains("register-of-piers"));
    }

    @Test
    void bad_lines_exit_2_with_their_numbers() throws IOException {
        Path file = line.file("decisions.tsv");
        Map<String, String> before = line.texts();
        Files.writeString(
                file,
                "# of the editor\nmerge\tlv-act:a\tlv-act:b\nsame\tlv-act:a\ndrop\tlantern\n"
                        + "name\tlv-act:a\t\nkind\tlv-act:a\tlaw\nsame\tlv-act:a\tlv-act:a\n");
        Outcome outcome = line.run(OLDER, "--review", folder.resolve("review.tsv"));
        assertEquals(Main.INVALID_INPUT, outcome.code(), outcome.output());
        for (int at = 2; at <= 7; at++) {
            assertTrue(outcome.output().contains(file + ":" + at + ": "), outcome.output());
        }
        Files.delete(file);
        assertEquals(before, line.texts());
    }
}
