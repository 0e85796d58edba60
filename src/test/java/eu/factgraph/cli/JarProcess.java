package eu.factgraph.cli;

import eu.factgraph.Command;
import eu.factgraph.Fixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** A copy of the fixture, which a test may change. */
    Path copyOfData() {
        Path copy = folder.resolve("data");
        Fixture.copyTo(copy);
        return copy;
    }
}
