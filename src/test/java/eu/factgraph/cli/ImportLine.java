package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Imports into a data folder by the command line.
 *
 * @param data folder of all countries
 */
record ImportLine(Path data) {

    /** Sheets of a country whose bodies, acts and systems are invented. */
    static final Path SHEETS = Path.of("src/test/resources/sheets");

    static final Path OLDER = SHEETS.resolve("lv-2019.html");
    static final Path LATER = SHEETS.resolve("lv-2021.html");

    /** Exit code and all that was printed. */
    record Outcome(int code, String output) {}

    Outcome run(Object... arguments) {
        var bytes = new ByteArrayOutputStream();
        var printed = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(printed);
        System.setErr(printed);
        try {
            String[] line =
                    Stream.of(
                                    Stream.of("import"),
                                    Stream.of(arguments).map(Object::toString),
                                    Stream.of("--data", data.toString()))
                            .flatMap(part -> part)
                            .toArray(String[]::new);
            int code = Main.run(printed, printed, line);
            return new Outcome(code, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** What is printed by an import that ends with 0. */
    String imports(Object... arguments) {
        Outcome outcome = run(arguments);
        assertEquals(Main.DONE, outcome.code(), outcome.output());
        return outcome.output();
    }

    /** The texts of the country's files, by path. */
    Map<String, String> texts() throws IOException {
        return texts(data.resolve("lv"));
    }

    static Map<String, String> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    texts.put(path, Files.readString(file));
                }
            }
        }
        return texts;
    }

    String text(String path) throws IOException {
        return Files.readString(file(path));
    }

    Path file(String path) {
        return data.resolve("lv").resolve(path);
    }

    /** Changes a file as an editor does. */
    void replace(String path, String old, String text) throws IOException {
        String before = text(path);
        assertEquals(true, before.contains(old), before);
        Files.writeString(file(path), before.replace(old, text));
    }
}
