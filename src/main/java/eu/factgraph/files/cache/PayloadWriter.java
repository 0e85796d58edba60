package eu.factgraph.files.cache;

import java.io.IOException;

/** Writes the payload of an entry. */
@FunctionalInterface
public interface PayloadWriter {

    /**
     * Writes the whole payload, the same each time: it is written again, to memory, if the folder
     * fails.
     */
    void writeTo(PayloadOutput output) throws IOException;
}
