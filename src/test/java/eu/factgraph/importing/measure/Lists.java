package eu.factgraph.importing.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lists of misses, for reading by hand. */
record Lists(Path folder) {

    void write(String name, List<String> lines) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), lines);
    }
}
