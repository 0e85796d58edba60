package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of {@code factgraph new}. */
class NewCommandTest {

    private static final String OPTIONS = " --name N --language et --currency EUR";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "new | Missing required subcommand",
                "new country | Missing required",
                "new country gr --edition 2019 OPTIONS | gr is not the EU code of a country; write el",
                "new country xx --edition 2019 OPTIONS | xx is not the EU code of a country; give two letters, such as ee or el",
                "new country eu --edition 2019 OPTIONS | eu is not the EU code of a country",
                "new country ee OPTIONS --edition 19 | '19' is not a year; write it with four digits, such as 2019",
                "new country ee --edition 2019 OPTIONS --language klingon | --language klingon is not a language",
                "new country ee --edition 2019 OPTIONS --currency dollar | --currency dollar is not a currency",
                "new country ee --edition 2019 OPTIONS --name de=N --name de=M | --name has two names in one language",
                "new country ee --edition 2019 OPTIONS --capital et=Tallinn | --capital has no English name",
                "new edition be 2020 | Missing required option: '--from=YEAR'",
                "new edition be 2020 --from 2019 | folder not found"
            })
    void invalid_option_exits_2_and_writes_nothing(String line, String message) {
        Path data = folder.resolve("none");
        boolean isBare = line.equals("new") || line.equals("new country");
        String options = isBare ? "" : " --data " + data;
        assertMessage(message, line.replace(" OPTIONS", OPTIONS) + options);
        assertTrue(Files.notExists(data));
    }

    @Test
    void existing_file_exits_2_with_its_name() throws IOException {
        Path existing = folder.resolve("ee/things/place.ttl");
        Files.createDirectories(existing.getParent());
        Files.writeString(existing, "mine");
        assertMessage(
                existing + ": exists already",
                "new country ee --edition 2019" + OPTIONS + " --data " + folder);
        assertEquals("mine", Files.readString(existing));
    }

    @Test
    void country_without_data_folder_exits_2() {
        assertMessage("give a folder with --data", "new country ee --edition 2019" + OPTIONS);
    }

    private static void assertMessage(String message, String line) {
        var bytes = new ByteArrayOutputStream();
        var err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Main.run(err, err, line.split(" "));
        String output = bytes.toString(StandardCharsets.UTF_8);
        assertEquals(Main.INVALID_INPUT, code, output);
        assertTrue(output.contains(message), output);
    }
}
