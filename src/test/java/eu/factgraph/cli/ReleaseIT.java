package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code factgraph release} as a process. */
class ReleaseIT {

    @TempDir Path folder;

    private JarProcess jar;

    @BeforeEach
    void start() {
        jar = new JarProcess(folder);
    }

    @Test
    void release_writes_changes_and_rejects_an_earlier_date() throws Exception {
        Path data = jar.copyOfData();
        var first = jar.run("release", "--date", "2026-01-31", "--data", data.toString());
        assertEquals(0, first.code(), first.err());
        assertTrue(first.out().matches("\\d+ added, 0 changed, 0 retired\n"), first.out());
        for (String date : List.of("2026-01-31", "2025-12-31")) {
            var refused = jar.run("release", "--date", date, "--data", data.toString());
            assertEquals(2, refused.code());
            assertTrue(refused.err().contains("give a later date"), refused.err());
        }
        Path file = data.resolve("be/2019/legislation/domain-specific.ttl");
        Files.writeString(file, Files.readString(file).replace("\"2019-04-03\"", "\"2019-04-04\""));
        var second = jar.run("release", "--date", "2026-02-28", "--data", data.toString());
        assertEquals("0 added, 1 changed, 0 retired\n", second.out(), second.err());
        assertEquals(0, jar.run("validate", "--data", data.toString()).code());
        var dated =
                jar.run(
                        "query",
                        "--data",
                        data.toString(),
                        "--format",
                        "csv",
                        "-e",
                        "SELECT ?thing { ?thing <http://purl.org/dc/terms/modified> ?date FILTER (STR(?date) = '2026-02-28') } ORDER BY ?thing");
        assertEquals(
                List.of(
                        "thing",
                        "https://w3id.org/factgraph/graph/be/2019/legislation/domain-specific",
                        "https://w3id.org/factgraph/graph/derived/modified",
                        "https://w3id.org/factgraph/id/be/act/decree-2019-04-03-primary-care",
                        "https://w3id.org/factgraph/id/be/dataset/2019"),
                dated.out().lines().toList());
    }

    @Test
    void export_reports_its_versions_and_can_be_of_an_earlier_release() throws Exception {
        String data = jar.copyOfData().toString();
        var unreleased = jar.run("export", "eli", "--data", data);
        assertEquals(0, unreleased.code(), unreleased.err());
        assertTrue(
                unreleased.err().endsWith(", version unreleased, previous version none\n"),
                unreleased.err());
        jar.run("release", "--date", "2026-01-31", "--data", data);
        var first = jar.run("export", "eli", "--data", data);
        assertTrue(
                first.err().endsWith(", version 2026-01-31, previous version none\n"), first.err());
        Path file = Path.of(data).resolve("be/2019/legislation/domain-specific.ttl");
        Files.writeString(file, Files.readString(file).replace("\"2019-04-03\"", "\"2019-04-04\""));
        var changed = jar.run("export", "eli", "--data", data);
        assertTrue(
                changed.err().endsWith(", version unreleased, previous version 2026-01-31\n"),
                changed.err());
        assertNotEquals(first.out(), changed.out());
        var old = jar.run("export", "eli", "--release", "2026-01-31", "--data", data);
        assertEquals(first.out(), old.out());
        assertTrue(
                old.err()
                        .contains(
                                "eli.ttl: "
                                        + old.out().getBytes(StandardCharsets.UTF_8).length
                                        + " bytes, SHA-256 "
                                        + DigestUtils.sha256Hex(old.out())
                                        + ", version"),
                old.err());
        var none = jar.run("export", "eli", "--release", "2026-01-30", "--data", data);
        assertEquals(2, none.code());
        assertTrue(none.err().contains("available: 2026-01-31"), none.err());
    }

    @Test
    void release_of_invalid_data_exits_1_and_writes_nothing() throws Exception {
        Path data = jar.copyOfData();
        Path file = data.resolve("be/2019/governance.ttl");
        Files.writeString(file, Files.readString(file).replace("def:order", "def:odrer"));
        var outcome = jar.run("release", "--date", "2026-01-31", "--data", data.toString());
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().contains("not released"), outcome.err());
        try (var files = Files.list(data.resolve("history"))) {
            assertEquals(List.of(data.resolve("history/.lock")), files.toList());
        }
    }

    @Test
    void validate_reports_a_damaged_release() throws Exception {
        Path data = jar.copyOfData();
        jar.run("release", "--date", "2026-01-31", "--data", data.toString());
        Path stated = data.resolve("history/2026-01-31/be.nq.gz");
        Files.copy(
                data.resolve("history/2026-01-31/catalogue.nq.gz"),
                stated,
                StandardCopyOption.REPLACE_EXISTING);
        var outcome = jar.run("validate", "--data", data.toString());
        assertEquals(2, outcome.code());
        assertTrue(
                outcome.err().contains("2026-01-31/be.nq.gz: the statements of <")
                        && outcome.err()
                                .contains(
                                        "; restore the files of this release from version control"),
                outcome.err());
    }

    @Test
    void history_in_the_old_form_exits_2_and_says_what_to_do() throws Exception {
        Path data = jar.copyOfData();
        Files.createDirectories(data.resolve("history"));
        Files.writeString(data.resolve("history/2026-01-31.ttl"), "");
        var outcome = jar.run("release", "--date", "2026-02-28", "--data", data.toString());
        assertEquals(2, outcome.code());
        assertTrue(
                outcome.err().contains("history/2026-01-31.ttl: is a release in a form that")
                        && outcome.err().contains("begin a new history"),
                outcome.err());
    }

    @Test
    void impossible_release_exits_2() throws Exception {
        String data = jar.copyOfData().toString();
        String person = "https://w3id.org/factgraph/id/be/person/ben-smeets";
        assertEquals(2, jar.run("release", "--date", "2026-01-31").code());
        assertEquals(2, jar.run("release", "--data", data).code());
        assertEquals(2, jar.run("release", "--date", "31 January", "--data", data).code());
        assertEquals(
                2,
                jar.run("release", "--date", "2026-01-31", "--replaced", "a=b", "--data", data)
                        .code());
        var stated = jar.run("release", "--forget", person, "--data", data);
        assertEquals(2, stated.code());
        assertTrue(stated.err().contains("remove it from the files first"), stated.err());
        assertFalse(stated.err().contains("\tat "), stated.err());
    }

    /** The second is rejected or has nothing to release. */
    @Test
    void two_concurrent_releases_write_one() throws Exception {
        Path data = jar.copyOfData();
        var codes = new ArrayList<CompletableFuture<Command.Outcome>>();
        for (String date : List.of("2026-01-31", "2026-02-28")) {
            Path own = Files.createDirectory(folder.resolve(date));
            codes.add(
                    CompletableFuture.supplyAsync(() -> release(new JarProcess(own), date, data)));
        }
        long written = 0;
        for (var outcome : codes) {
            written += outcome.get().out().contains(" added, ") ? 1 : 0;
            assertFalse(outcome.get().err().contains("Unexpected"), outcome.get().err());
        }
        assertEquals(1, written);
        try (var files = Files.list(data.resolve("history"))) {
            assertEquals(1, files.filter(file -> file.toString().endsWith(".tsv")).count());
        }
        assertEquals(0, jar.run("validate", "--data", data.toString()).code());
    }

    private static Command.Outcome release(JarProcess process, String date, Path data) {
        try {
            return process.run("release", "--date", date, "--data", data.toString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
