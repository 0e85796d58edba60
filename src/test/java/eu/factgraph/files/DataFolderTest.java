package eu.factgraph.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.rdf.TurtleReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each file in a data folder is data, ignored or a fault, for reading and for the version alike.
 */
class DataFolderTest {

    @TempDir Path folder;

    @BeforeEach
    void writeFile() throws IOException {
        write("be/2019.ttl", "<https://w3id.org/factgraph/graph/be/2019> a <http://a/b> .");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".x.ttl", "._x.ttl", ".#x.ttl", "#x.ttl#", "x.ttl~", ".x.ttl.swp", "x.swp",
                "x.tmp", "x.ttl.bak", ".git/X", "old~/X.ttl", "README.md", "LICENSE", "notes.md",
                "decisions.tsv"
            })
    void backup_file_or_document_is_ignored(String name) throws IOException {
        String version = source().version();
        write("be/" + name, "\uFFFF");
        assertEquals(version, source().version());
        assertEquals(1, GraphFile.below(folder, "").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x copy.ttl",
                "X.ttl",
                "x.TTL",
                "é.ttl",
                "x.rdf",
                "x.ttl.gz",
                "x.jsonld",
                "x.txt",
                "x",
                "4913",
                "x.ttl.new",
                "x_y.ttl",
                "x.y.ttl",
                "Thumbs.db",
                "Odd Dir/x.ttl",
                "2026-01-01.nq"
            })
    void any_other_name_is_a_fault(String name) throws IOException {
        write("be/" + name, "");
        assertInvalid("be/" + name.replaceFirst("/.*", ""));
    }

    @Test
    void several_invalid_names_are_reported_together() throws IOException {
        write("be/x copy.ttl", "");
        write("be/Y.ttl", "");
        var fault = assertThrows(InvalidInput.class, () -> source().version());
        assertEquals(2, fault.messages().size());
    }

    @Test
    void symbolic_link_is_followed_unless_broken_or_cyclic() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve(".elsewhere"));
        Files.writeString(elsewhere.resolve("act.ttl"), "");
        Files.createSymbolicLink(folder.resolve("nl"), elsewhere);
        assertEquals(2, GraphFile.below(folder, "").size());
        Path dangling = Files.createSymbolicLink(folder.resolve("x.ttl"), Path.of("nowhere"));
        assertInvalid("x.ttl");
        Files.delete(dangling);
        Files.createSymbolicLink(folder.resolve("circle"), folder);
        assertInvalid("circle");
    }

    @Test
    void pipe_folder_named_like_a_file_and_huge_file_are_faults() throws Exception {
        Path pipe = folder.resolve("pipe.ttl");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assertInvalid("pipe.ttl");
        Files.delete(pipe);
        Path place = Files.createDirectory(folder.resolve("place.ttl"));
        assertInvalid("place.ttl");
        Files.delete(place);
        try (var huge = new RandomAccessFile(folder.resolve("huge.ttl").toFile(), "rw")) {
            huge.setLength(3L << 30);
        }
        assertInvalid("huge.ttl");
    }

    @Test
    void changed_content_changes_the_version() throws IOException {
        String version = source().version();
        write("be/2019.ttl", "");
        assertNotEquals(version, source().version());
        String other = source().version();
        write("history/2026-01-01.tsv", "x");
        assertNotEquals(other, source().version());
        String released = source().version();
        write("history/.lock", "");
        assertEquals(released, source().version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"history/2026-01-01.ttl", "history/2026-01-01.nq"})
    void release_in_the_old_form_is_refused_with_what_to_do(String file) throws IOException {
        write(file, "");
        var fault = assertThrows(InvalidInput.class, () -> source().version());
        assertTrue(
                fault.getMessage()
                                .contains(file + ": is a release in a form that is no longer read")
                        && fault.getMessage().contains("factgraph release --date DATE"),
                fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"x\" ;", "\"x\"", "[", "\"x\"@en_US .", "\"\\uD800\" .", "\"x\"@en--up ."})
    void incomplete_statement_or_invalid_term_has_its_position(String end) throws IOException {
        write("be/2019.ttl", "<https://w3id.org/factgraph/graph/be/2019>\n <http://a/b> " + end);
        assertFaults(1);
    }

    @Test
    void invalid_text_and_deep_nesting_are_reported_for_every_file() throws IOException {
        Files.write(
                folder.resolve("be/2019.ttl"),
                new byte[] {'#', '\n', (byte) 0xFF, (byte) 0xC3, '('});
        Files.write(folder.resolve("be/2020.ttl"), new byte[] {'#', '\n', 0});
        write("be/2021.ttl", "\n<http://a/a> <http://a/b> " + "[ <http://a/b> ".repeat(50_000));
        List<String> faults = assertFaults(3);
        assertTrue(faults.get(0).contains("be/2019.ttl:2:1: the byte FF"), faults.get(0));
        assertTrue(faults.get(1).contains("be/2020.ttl:2:1: a NUL byte"), faults.get(1));
        assertTrue(faults.get(2).contains(": brackets are nested too deeply"), faults.get(2));
    }

    private List<String> assertFaults(int number) {
        var files = GraphFile.below(folder, CanonicalNamespace.CANONICAL + "graph/");
        List<String> faults =
                assertThrows(InvalidInput.class, () -> TurtleReader.read(files)).messages();
        assertEquals(number, faults.size(), faults.toString());
        faults.forEach(fault -> assertTrue(fault.matches(".*\\.ttl:2:\\d+: .+"), fault));
        return faults;
    }

    private void assertInvalid(String name) {
        for (Executable listing :
                List.<Executable>of(() -> source().version(), () -> source().graphFiles())) {
            var fault = assertThrows(InvalidInput.class, listing);
            assertTrue(
                    fault.messages().get(0).startsWith(folder.resolve(name) + ": "),
                    fault.getMessage());
        }
    }

    private SourceFolders source() {
        return SourceFolders.withData(folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
