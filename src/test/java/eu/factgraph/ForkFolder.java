package eu.factgraph;

import java.nio.file.Path;

/** Folders below {@code target} that no other process of the test run writes to. */
public final class ForkFolder {

    private ForkFolder() {}

    public static Path of(String name) {
        return Path.of("target", name, String.valueOf(ProcessHandle.current().pid()));
    }
}
