package eu.factgraph.history;

import eu.factgraph.files.UnusableInput;
import java.nio.file.Path;

/** The files of a release are not as they were released. */
public final class DamagedRelease extends UnusableInput {

    private static final long serialVersionUID = 1L;

    DamagedRelease(Path file, String fault) {
        super(file, fault + "; take the files of this release from version control again");
    }
}
