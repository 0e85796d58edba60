package eu.factgraph.files.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/** A buffered stream and channel of a payload, which counts and sums up what is written. */
public final class PayloadOutput extends OutputStream implements WritableByteChannel {

    static final int BUFFER_BYTES = 1 << 16;

    private final WritableByteChannel target;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final CRC32C checksum = new CRC32C();
    private long flushed;

    /** The target is left open. */
    PayloadOutput(WritableByteChannel target) {
        this.target = target;
    }

    /** The number of bytes written so far. */
    public long position() {
        return flushed + buffer.position();
    }

    @Override
    public void write(int value) throws IOException {
        makeRoom();
        buffer.put((byte) value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        write(ByteBuffer.wrap(bytes, offset, length));
    }

    /** Writes all that remains in the source. */
    @Override
    public int write(ByteBuffer source) throws IOException {
        int length = source.remaining();
        while (source.hasRemaining()) {
            makeRoom();
            int part = Math.min(source.remaining(), buffer.remaining());
            buffer.put(buffer.position(), source, source.position(), part);
            buffer.position(buffer.position() + part);
            source.position(source.position() + part);
        }
        return length;
    }

    @Override
    public void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        flushed += buffer.limit();
        if (flushed > PayloadHeader.MAX_LENGTH) {
            throw new IllegalStateException("the payload of a cache entry is limited to 2 GiB");
        }
        while (buffer.hasRemaining()) {
            target.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public boolean isOpen() {
        return target.isOpen();
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** The header of what was written. */
    PayloadHeader header(String key) throws IOException {
        flush();
        return new PayloadHeader(key, flushed, (int) checksum.getValue());
    }

    private void makeRoom() throws IOException {
        if (!buffer.hasRemaining()) {
            flush();
        }
    }
}
