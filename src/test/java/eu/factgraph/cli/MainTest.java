package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The help of the command line, in which each subcommand is read only when it is needed. */
class MainTest {

    @Test
    void help_lists_all_subcommands_and_each_has_its_own() {
        String help = output(Main.DONE, "--help");
        List<String> names =
                help.substring(help.indexOf("\nCommands:\n"), help.indexOf("\nExamples:\n"))
                        .lines()
                        .filter(line -> line.matches(" {2}\\w.*"))
                        .map(line -> line.strip().split(" ")[0])
                        .toList();
        assertEquals(11, names.size(), help);
        for (String name : names) {
            String own = output(Main.DONE, name, "--help");
            assertTrue(own.startsWith("Usage: factgraph " + name), own);
        }
        assertTrue(output(Main.DONE, "new", "country", "--help").contains("factgraph new country"));
    }

    @Test
    void unknown_command_is_refused_with_the_known_ones() {
        String message = output(Main.INVALID_INPUT, "exprot");
        assertTrue(message.contains("exprot"), message);
        assertTrue(message.contains("factgraph export"), message);
    }

    private static String output(int code, String... line) {
        var bytes = new ByteArrayOutputStream();
        var printed = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertEquals(code, Main.run(printed, printed, line));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
