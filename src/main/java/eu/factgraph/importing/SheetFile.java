package eu.factgraph.importing;

import eu.factgraph.dataset.Edition;
import java.nio.file.Path;

/** A sheet and the edition that it is. */
public record SheetFile(Path file, Edition edition) {}
