package eu.factgraph.history;

import static eu.factgraph.history.ReleasedData.ID;
import static eu.factgraph.history.ReleasedData.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-31");
    private static final LocalDate SECOND = LocalDate.parse("2026-02-28");

    @TempDir Path folder;
    private ReleasedData released;

    @BeforeEach
    void copyTheData() {
        released = ReleasedData.in(folder);
    }

    @Test
    void erasure_reports_remaining_mentions_of_a_name() {
        released.edit(
                "be/2019/highlights/services.ttl",
                "file online\\.",
                "file online, says Ben Smeets.");
        released.removePersonOffice();
        ReleaseHistory before = ReleaseHistory.of(List.of(released.release(FIRST.toString())));
        released.removePersonName();
        var forgetting = new Erasure(PERSON);
        ReleaseHistory after = ReleaseHistory.of(forgetting.of(before, released.data()));
        assertEquals(
                List.of(
                        ID.replace("/id/", "/version/2026-01-31/id/")
                                + "highlight/2019/my-unemployment-file"),
                forgetting.remainingMentions(before, after));
    }

    @Test
    void erased_person_is_in_no_release() throws IOException {
        released.release(FIRST.toString());
        var forgetting = new Erasure(PERSON);
        assertThrows(InvalidInput.class, () -> forgetting.of(released.history(), released.data()));
        released.removePerson();
        released.release(SECOND.toString());
        int last = released.history().lastOrder();
        Erasure.write(forgetting.of(released.history(), released.data()), released.folder());
        for (String date : List.of("2026-01-31", "2026-02-28")) {
            String text = released.table(date) + released.statements(date);
            assertFalse(text.contains("ben-smeets") || text.contains("Ben Smeets"), date);
        }
        assertEquals(last, released.history().lastOrder());
        assertEquals(Optional.empty(), released.history().gone(PERSON));
        assertThrows(InvalidInput.class, () -> forgetting.of(released.history(), released.data()));
        assertEquals(
                List.of(),
                new ReleasePublisher(released.history(), released.data())
                        .next(LocalDate.parse("2026-03-31"), Map.of())
                        .versions());
    }
}
