package eu.factgraph.query.definition;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# drawing: matrix field tier",
                "# drawing: pie kind",
                "# drawing: steps",
                "# table: row column"
            })
    void overview_without_valid_type_names_the_expected_line(String line, @TempDir Path folder)
            throws IOException {
        Files.writeString(
                folder.resolve("mine.rq"),
                "# title: T\n# description: D\n" + line + "\nSELECT * {}");
        String message = assertThrows(InvalidInput.class, () -> Overview.in(folder)).getMessage();
        assertTrue(message.startsWith("overview mine: write '# drawing: type column …'"), message);
        assertTrue(message.contains("matrix (3 columns)"), message);
    }
}
