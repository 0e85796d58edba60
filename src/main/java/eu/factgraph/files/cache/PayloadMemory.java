package eu.factgraph.files.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A payload in memory, where there is no file for it. Its array is not copied. */
final class PayloadMemory extends ByteArrayOutputStream implements WritableByteChannel {

    /** Written even if the thread is interrupted. */
    static ByteBuffer write(PayloadWriter writer) {
        var memory = new PayloadMemory();
        try (var output = new PayloadOutput(memory)) {
            writer.writeTo(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return memory.payload();
    }

    @Override
    public int write(ByteBuffer source) {
        var bytes = new byte[source.remaining()];
        source.get(bytes);
        writeBytes(bytes);
        return bytes.length;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    private ByteBuffer payload() {
        return ByteBuffer.wrap(buf, 0, count).slice().asReadOnlyBuffer();
    }
}
