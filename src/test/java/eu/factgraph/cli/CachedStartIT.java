package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code factgraph serve --data DIR} answers the same, whatever its cache has. */
class CachedStartIT {

    private static final String BASE = "https://facts.example.org/";

    private static final List<String> PATHS =
            List.of(
                    "export/dataset.nq",
                    "doc/ee/organisation/tax-board.ttl",
                    "search?q=family&format=json",
                    "question/office-holders.csv?country=ee&edition=2021");

    @TempDir Path folder;

    private Path data;
    private Path cache;

    @BeforeEach
    void copyData() {
        data = folder.resolve("data");
        cache = folder.resolve("cache");
        Series.copyTo(data);
    }

    private List<String> answers() throws Exception {
        return answers(cache, "");
    }

    /**
     * @param warning that is expected; empty for none
     */
    private List<String> answers(Path in, String warning) throws Exception {
        try (var server =
                ServerProcess.start(data, List.of("--base", BASE, "--cache", in.toString()))) {
            List<String> warnings =
                    server.output().stream().filter(line -> line.startsWith("WARN")).toList();
            assertEquals(warning.isEmpty() ? 0 : 1, warnings.size(), warnings::toString);
            assertTrue(warnings.toString().contains(warning), warnings::toString);
            var answers = new ArrayList<String>();
            for (String path : PATHS) {
                answers.add(server.get(path));
            }
            return answers;
        }
    }

    private List<Path> entries() throws IOException {
        try (var files = Files.list(cache)) {
            return files.sorted().toList();
        }
    }

    @Test
    void start_from_the_cache_answers_the_same_and_writes_nothing() throws Exception {
        List<String> first = answers();
        List<Path> entries = entries();
        assertFalse(entries.isEmpty());
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
        assertEquals(first, answers());
        assertEquals(entries, entries());
    }

    @Test
    void changed_and_cut_entries_are_made_again() throws Exception {
        List<String> first = answers();
        for (Path entry : entries()) {
            byte[] bytes = Files.readAllBytes(entry);
            bytes[bytes.length / 2] ^= 1;
            Files.write(entry, bytes);
        }
        assertEquals(first, answers());
        for (Path entry : entries()) {
            Files.write(entry, new byte[] {1, 2, 3});
        }
        assertEquals(first, answers());
    }

    @Test
    void change_while_no_server_runs_is_served() throws Exception {
        answers();
        Path file = data.resolve("ee/things/organisation.ttl");
        Files.writeString(file, Files.readString(file).replace("Tax Board", "Board of Taxes"));
        List<String> changed = answers();
        assertTrue(changed.get(1).contains("Board of Taxes"), changed.get(1));
        assertEquals(answers(folder.resolve("another"), ""), changed);
    }

    @Test
    void cache_that_cannot_be_used_is_reported_and_not_needed() throws Exception {
        List<String> first = answers();
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertEquals(first, answers(file, "--cache"));
    }
}
