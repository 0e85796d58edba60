package eu.factgraph.cli;

import eu.factgraph.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The jar as a process. */
record JarProcess(Path folder) {

    Command.Outcome run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                System.getProperty("factgraph.jar")));
        command.addAll(List.of(arguments));
        return new Command(environment, command).run();
    }

    Command.Outcome run(String... arguments) throws IOException, InterruptedException {
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
