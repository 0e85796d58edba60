package eu.factgraph.http.cache;

import eu.factgraph.export.StreamedContent;
import eu.factgraph.http.negotiation.ContentCoding;
import eu.factgraph.query.limit.Cancellation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * The chunks of a coded body, each of which is made when it is asked for, so that a client that
 * does not read holds one chunk. Different threads may ask, one after another.
 */
public final class BodyChunks implements AutoCloseable {

    /** At least the length that {@code SlowReaderTimeout} watches. */
    private static final int CHUNK_BYTES = 64 * 1024;

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private final OutputStream coded;
    private final Iterator<Runnable> pieces;
    private boolean isEnded;

    BodyChunks(StreamedContent content, ContentCoding coding) {
        try {
            coded = coding.stream(buffer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        pieces = content.pieces(coded);
    }

    /** The next chunk; empty after the last one. */
    public byte[] next() {
        prepare();
        byte[] chunk = buffer.toByteArray();
        buffer.reset();
        return chunk;
    }

    void prepare() {
        while (!isEnded && buffer.size() < CHUNK_BYTES) {
            Cancellation.check();
            if (pieces.hasNext()) {
                pieces.next().run();
            } else {
                close();
            }
        }
    }

    /** Releases the memory of the coding; what is left of it is the end of the body. */
    @Override
    public void close() {
        isEnded = true;
        try {
            coded.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
