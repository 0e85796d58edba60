package eu.factgraph.history;

import static eu.factgraph.history.ReleasedData.DECREE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases that contradict each other are refused with their files. */
class ReleaseSequenceTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-31");
    private static final LocalDate SECOND = LocalDate.parse("2026-02-28");
    private static final String DECREE_FILE = "be/2019/legislation/domain-specific.ttl";

    @TempDir Path folder;
    private ReleasedData released;

    @BeforeEach
    void copyTheData() {
        released = ReleasedData.in(folder);
    }

    @Test
    void concurrent_releases_with_equal_numbers_are_refused() {
        released.release(FIRST.toString());
        released.changeDecreeDate();
        var both = new ReleasePublisher(released.history(), released.data());
        Release one = both.next(SECOND, Map.of());
        Release other = both.next(LocalDate.parse("2026-03-31"), Map.of());
        ReleasePublisher.write(one, released.folder());
        assertEquals(2, released.history().releases().size());
        ReleasePublisher.write(other, released.folder());
        var fault = assertThrows(InvalidInput.class, released::history);
        assertEquals(
                3,
                fault.messages().stream()
                        .filter(message -> message.startsWith("history/2026-03-31.tsv: "))
                        .count(),
                fault.getMessage());
        assertTrue(fault.getMessage().contains("does not follow"), fault.getMessage());
        assertTrue(fault.getMessage().contains("is also that of"), fault.getMessage());
        assertTrue(fault.getMessage().contains("is not the previous version"));
    }

    @Test
    void missing_release_is_reported_for_the_next() throws IOException {
        released.release(FIRST.toString());
        released.changeDecreeDate();
        released.release(SECOND.toString());
        released.edit(DECREE_FILE, "\"2019-04-04\"", "\"2019-04-05\"");
        released.release("2026-03-31");
        Files.delete(released.folder().resolve("history/2026-02-28.tsv"));
        assertRefused("history/2026-03-31.tsv: <", "is not the previous version");
    }

    @Test
    void contradictory_dates_and_orders_are_refused() throws IOException {
        released.release(FIRST.toString());
        released.changeDecreeDate();
        released.release(SECOND.toString());
        Path second = released.folder().resolve("history/2026-02-28.tsv");
        String text = Files.readString(second);
        int last = released.history().lastOrder();
        released.edit("history/2026-02-28.tsv", "release\t2026-02-28", "release\t2026-01-01");
        assertRefused("history/2026-02-28.tsv: states a date that differs");
        Files.writeString(second, text.replace("\t" + last + "\t", "\t7\t"));
        assertRefused("its order 7 does not follow", "is also that of");
        Files.writeString(second, text.replaceFirst("\t" + last + "\t", "\t" + (last - 1) + "\t"));
        assertRefused("history/2026-02-28.tsv: its order", "does not follow");
        Files.writeString(second, text.replace("\t2026-01-31\t", "\t-\t"));
        assertRefused("does not revise <");
        Files.writeString(second, text.replace("version\t", "version"));
        assertRefused("2026-02-28.tsv: line 2 is not a row of a release");
        Files.writeString(second, "");
        assertRefused("2026-02-28.tsv: line 1 is not a row of a release");
        Files.writeString(second, text);
        assertEquals(last, released.history().lastOrder());
    }

    @Test
    void altered_statements_are_reported() {
        released.release(FIRST.toString());
        released.editStatements("2026-01-31", "\"2019-04-03\"", "\"2019-04-05\"");
        var fault = assertThrows(CorruptRelease.class, released.history()::check);
        assertTrue(
                fault.getMessage()
                        .contains(
                                "2026-01-31/be.nq.gz: the statements of <"
                                        + DECREE
                                        + "> differ from those released"),
                fault.getMessage());
    }

    @Test
    void truncated_or_missing_statements_are_reported() throws IOException {
        released.release(FIRST.toString());
        Path file = released.folder().resolve("history/2026-01-31/be.nq.gz");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 200));
        assertThrows(CorruptRelease.class, released.history()::check);
        Files.delete(file);
        assertThrows(CorruptRelease.class, released.history()::check);
    }

    @Test
    void second_lock_is_refused_until_the_first_is_closed() {
        var lock = ReleaseLock.on(released.folder());
        var fault = assertThrows(InvalidInput.class, () -> ReleaseLock.on(released.folder()));
        assertTrue(fault.getMessage().contains("is locked by another release"), fault.getMessage());
        lock.close();
        ReleaseLock.on(released.folder()).close();
        assertEquals(0, released.history().releases().size());
    }

    private void assertRefused(String... parts) {
        var fault = assertThrows(InvalidInput.class, released::history);
        for (String part : parts) {
            assertTrue(fault.getMessage().contains(part), fault.getMessage());
        }
    }
}
