package eu.factgraph.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * An output that is flushed at its end only: Jena's writers flush after each subject, which would
 * make a write to disk, or a block of a compressed stream, of each.
 */
final class UnflushedOutput extends FilterOutputStream {

    UnflushedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        out.write(bytes, start, length);
    }

    @Override
    public void flush() {
        // at the end
    }

    void end() {
        try {
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
