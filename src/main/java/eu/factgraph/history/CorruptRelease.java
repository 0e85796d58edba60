package eu.factgraph.history;

import eu.factgraph.files.InvalidInput;
import java.nio.file.Path;

/** The files of a release differ from what was released. */
public final class CorruptRelease extends InvalidInput {

    private static final long serialVersionUID = 1L;

    CorruptRelease(Path file, String fault) {
        super(file, fault + "; restore the files of this release from version control");
    }
}
