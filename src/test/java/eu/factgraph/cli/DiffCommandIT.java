package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import eu.factgraph.diff.TwoEditions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code factgraph diff} as a process. */
class DiffCommandIT {

    @TempDir Path folder;

    private String data;
    private JarProcess jar;

    @BeforeEach
    void copy() {
        data = TwoEditions.in(folder.resolve("data")).toString();
        jar = new JarProcess(folder);
    }

    @Test
    void changes_are_printed_as_text_or_json() throws Exception {
        var text = jar.run("diff", "be/2019", "be/2021", "--data", data);
        assertEquals(0, text.code(), text.err());
        assertTrue(text.out().contains("\n    Held by\n      - Theo Francken "), text.out());
        assertEquals("Data: " + data + "\n", text.err());
        var json = jar.run("diff", "be/2019", "be/2021", "--format", "json", "--data", data);
        assertEquals(
                "be",
                JsonParser.parseString(json.out()).getAsJsonObject().get("country").getAsString());
    }

    @Test
    void fault_in_a_third_edition_does_not_matter() throws Exception {
        Files.createDirectories(folder.resolve("data/be/2022"));
        Files.writeString(folder.resolve("data/be/2022/broken.ttl"), "broken");
        assertEquals(0, jar.run("diff", "be/2019", "be/2021", "--data", data).code());
    }

    @ParameterizedTest
    @CsvSource({
        "be/2019, be/2020, 'no edition be/2020; it has be/2019, be/2021'",
        "be/2019, nl/2021, editions of two countries",
        "be/2021, be/2019, give the earlier edition first",
        "be/2019, 2021, write it as be/2019",
        "be/2019, be/2021/highlights, write it as be/2019"
    })
    void editions_that_cannot_be_compared_exit_2(String one, String other, String message)
            throws Exception {
        var outcome = jar.run("diff", one, other, "--data", data);
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains(message), outcome.err());
    }
}
