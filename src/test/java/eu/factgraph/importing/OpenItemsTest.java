package eu.factgraph.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.draft.ReviewItem;
import eu.factgraph.sheet.outline.SheetPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenItemsTest {

    @TempDir Path folder;

    @Test
    void rows_are_counted_by_reason_without_names() {
        var open =
                OpenItems.of(
                        List.of(
                                item("Tax Office", "may be Tax Agency: near names"),
                                item("Tax Board", "may be Tax Agency: near names"),
                                item("eID", "is a field and no thing")));
        assertEquals(
                "reason\trows\nis a field and no thing\t1\nmay be another thing\t2\n", open.text());
    }

    @Test
    void a_row_that_is_listed_twice_counts_once() {
        var item = item("eID", "is a field and no thing");
        assertEquals(1, OpenItems.of(List.of(item, item)).total());
    }

    @Test
    void a_written_file_is_read_back() throws IOException {
        var open = OpenItems.of(List.of(item("eID", "is a field and no thing")));
        Files.writeString(folder.resolve(OpenItems.file(2019)), open.text());
        assertEquals(open, OpenItems.read(folder, 2019));
    }

    @Test
    void an_edition_without_file_has_no_rows() {
        assertEquals(Map.of(), OpenItems.read(folder, 2019).byReason());
    }

    private static ReviewItem item(String what, String why) {
        return new ReviewItem(new SheetPlace(List.of("Governance"), 1), what, why, "decide", 1);
    }
}
