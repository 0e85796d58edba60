package eu.factgraph.prepared;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads a payload from its start. */
final class PayloadInput extends InputStream {

    private final ByteBuffer bytes;

    PayloadInput(ByteBuffer bytes) {
        this.bytes = bytes.duplicate();
    }

    @Override
    public int read() {
        return bytes.hasRemaining() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        if (!bytes.hasRemaining()) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(to, offset, count);
        return count;
    }
}
