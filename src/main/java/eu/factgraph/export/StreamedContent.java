package eu.factgraph.export;

import eu.factgraph.query.limit.Cancellation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The content of a file that is written piece by piece, so that it is never whole in memory. It is
 * the same each time.
 */
@FunctionalInterface
public interface StreamedContent {

    /** Tasks that write one piece each to {@code out}, in order. The last one flushes. */
    Iterator<Runnable> pieces(OutputStream out);

    /** In one piece, for formats that need all statements before the first byte. */
    static StreamedContent whole(Supplier<byte[]> bytes) {
        return out -> List.<Runnable>of(() -> write(bytes.get(), out)).iterator();
    }

    private static void write(byte[] bytes, OutputStream out) {
        try {
            out.write(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    default void writeTo(OutputStream out) {
        pieces(out)
                .forEachRemaining(
                        piece -> {
                            Cancellation.check();
                            piece.run();
                        });
    }

    /** For content that is known to be small. */
    default byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        writeTo(bytes);
        return bytes.toByteArray();
    }
}
