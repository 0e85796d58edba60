package eu.factgraph.files.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.junit.jupiter.api.Test;

class PayloadOutputTest {

    private static final ByteBuffer PART = ByteBuffer.allocate(1 << 24);

    /** Takes everything and keeps nothing. */
    private static final class Sink implements WritableByteChannel {

        @Override
        public int write(ByteBuffer source) {
            int length = source.remaining();
            source.position(source.limit());
            return length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }

    @Test
    void payload_is_as_long_as_one_mapped_buffer_at_most() throws IOException {
        var output = new PayloadOutput(new Sink());
        while (output.position() < PayloadHeader.MAX_LENGTH - PART.capacity()) {
            output.write(PART.duplicate());
        }
        output.write(PART.duplicate().limit(PART.capacity() - 1));
        output.flush();
        assertEquals(PayloadHeader.MAX_LENGTH, output.position());
        output.write(0);
        assertThrows(IllegalStateException.class, output::flush);
    }
}
