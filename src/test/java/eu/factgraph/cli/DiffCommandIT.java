package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import eu.factgraph.Series;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code factgraph diff} as a process. */
class DiffCommandIT {

    private static final String DATA = Series.DATA.toString();

    @TempDir Path folder;

    private JarProcess jar;

    @BeforeEach
    void start() {
        jar = new JarProcess(folder);
    }

    @Test
    void changes_are_printed_as_text_or_json() throws Exception {
        var text = jar.run("diff", "ee/2019", "ee/2021", "--data", DATA);
        assertEquals(0, text.code(), text.err());
        assertTrue(text.out().contains("\n    Held by\n      - Mari Lõoke "), text.out());
        assertEquals("Data: " + DATA + "\n", text.err());
        var json = jar.run("diff", "ee/2019", "ee/2021", "--format", "json", "--data", DATA);
        assertEquals(
                "ee",
                JsonParser.parseString(json.out()).getAsJsonObject().get("country").getAsString());
    }

    @Test
    void fault_in_a_third_edition_does_not_matter() throws Exception {
        Path data = jar.copyOfData();
        Files.createDirectories(data.resolve("be/2020"));
        Files.writeString(data.resolve("be/2020/broken.ttl"), "broken");
        var outcome = jar.run("diff", "be/2019", "be/2019", "--data", data.toString());
        assertEquals(0, outcome.code(), outcome.err());
    }

    @ParameterizedTest
    @CsvSource({
        "ee/2019, ee/2020, 'no edition ee/2020; it has ee/2019, ee/2021'",
        "ee/2019, lt/2020, editions of two countries",
        "xx/2019, xx/2021, The data has no edition of xx",
        "ee/2021, ee/2019, give the earlier edition first",
        "ee/2019, 2021, write it as be/2019",
        "ee/2019, ee/2021/highlights, write it as be/2019"
    })
    void editions_that_cannot_be_compared_exit_2(String one, String other, String message)
            throws Exception {
        var outcome = jar.run("diff", one, other, "--data", DATA);
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains(message), outcome.err());
    }
}
