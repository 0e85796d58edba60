package eu.factgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The jar as a process. */
record JarProcess(Path folder) {

    record Outcome(int code, String out, String err) {}

    Outcome run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                System.getProperty("factgraph.jar")));
        command.addAll(List.of(arguments));
        return outcome(environment, command);
    }

    Outcome outcome(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        process.environment().putAll(environment);
        int code = process.start().waitFor();
        return new Outcome(code, Files.readString(out), Files.readString(err));
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    /** The data as if it had never been released. */
    Path copyOfData() throws IOException {
        Path copy = folder.resolve("data");
        try (Stream<Path> files = Files.walk(Path.of("data"))) {
            for (Path file : files.filter(path -> !path.startsWith("data/history")).toList()) {
                Files.copy(file, copy.resolve(Path.of("data").relativize(file).toString()));
            }
        }
        return copy;
    }
}
