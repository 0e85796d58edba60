package eu.factgraph.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the values of a record that {@link RecordReader} reads. */
final class RecordWriter {

    private static final int LOW_BITS = 0x7F;
    private static final int HAS_MORE = 0x80;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** A number that is not negative, in fewer bytes the smaller it is. */
    RecordWriter number(int value) {
        int rest = value;
        while (rest > LOW_BITS) {
            bytes.write(rest & LOW_BITS | HAS_MORE);
            rest >>>= Byte.SIZE - 1;
        }
        bytes.write(rest);
        return this;
    }

    RecordWriter text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.writeBytes(encoded);
        return this;
    }
}
