package eu.factgraph.files.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The first 128 bytes of an entry, followed by its payload.
 *
 * @param key the digest of what the payload was made of, in hexadecimal digits
 * @param length of the payload in bytes
 * @param checksum CRC-32C of the payload
 */
record PayloadHeader(String key, long length, int checksum) {

    static final int BYTES = 128;

    /** A mapped buffer cannot be longer. */
    static final long MAX_LENGTH = Integer.MAX_VALUE;

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32,64}");

    // as in PNG: a transfer as text changes the line ends
    private static final long MAGIC = 0x89_46_47_43_0D_0A_1A_0AL;
    private static final int VERSION = 1;
    private static final int MAX_KEY = 64;
    private static final int SUM_OFFSET = BYTES - Integer.BYTES;

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Refuses anything but a digest, because the key becomes a file name. */
    static String requireKey(String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("not a digest of 32 to 64 hexadecimal digits");
        }
        return key;
    }

    /** Reads the header that a channel begins with. */
    static PayloadHeader read(ReadableByteChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(BYTES);
        fill(bytes, channel);
        if (bytes.getLong() != MAGIC) {
            throw new InvalidPayload("not an entry of the cache");
        }
        int version = bytes.getInt();
        if (version != VERSION) {
            throw new InvalidPayload("format version " + version + ", not " + VERSION);
        }
        long length = bytes.getLong();
        int checksum = bytes.getInt();
        var key = new byte[MAX_KEY];
        bytes.get(key);
        var header =
                new PayloadHeader(
                        new String(key, StandardCharsets.ISO_8859_1).replace("\0", ""),
                        length,
                        checksum);
        if (length < 0 || length > MAX_LENGTH || !header.toBytes().equals(bytes.rewind())) {
            throw new InvalidPayload("corrupt header");
        }
        return header;
    }

    /** Ends with a checksum of its own. */
    ByteBuffer toBytes() {
        var bytes =
                ByteBuffer.allocate(BYTES)
                        .putLong(MAGIC)
                        .putInt(VERSION)
                        .putLong(length)
                        .putInt(checksum)
                        .put(key.getBytes(StandardCharsets.ISO_8859_1));
        var sum = new CRC32C();
        sum.update(bytes.array(), 0, SUM_OFFSET);
        return bytes.putInt(SUM_OFFSET, (int) sum.getValue()).rewind();
    }

    void requireKeyOf(String expected) throws InvalidPayload {
        if (!key.equals(expected)) {
            throw new InvalidPayload("the entry of another key, " + key);
        }
    }

    /**
     * Reads the payload through a small buffer, so that the pages of a mapped file do not become
     * resident.
     */
    void verify(ReadableByteChannel payload) throws IOException {
        var buffer = ByteBuffer.allocate(PayloadOutput.BUFFER_BYTES);
        var sum = new CRC32C();
        long rest = length;
        while (rest > 0) {
            buffer.clear().limit((int) Math.min(rest, buffer.capacity()));
            rest -= buffer.limit();
            fill(buffer, payload);
            sum.update(buffer);
        }
        requireChecksum(sum);
        requireEnd(payload);
    }

    /** Reads the payload into memory. */
    ByteBuffer load(ReadableByteChannel payload) throws IOException {
        var bytes = ByteBuffer.allocate((int) length);
        fill(bytes, payload);
        var sum = new CRC32C();
        sum.update(bytes.duplicate());
        requireChecksum(sum);
        requireEnd(payload);
        return bytes.asReadOnlyBuffer();
    }

    private void requireChecksum(CRC32C sum) throws InvalidPayload {
        if ((int) sum.getValue() != checksum) {
            throw new InvalidPayload("wrong checksum");
        }
    }

    private static void requireEnd(ReadableByteChannel channel) throws IOException {
        if (channel.read(ByteBuffer.allocate(1)) >= 0) {
            throw new InvalidPayload("longer than its header says");
        }
    }

    private static void fill(ByteBuffer buffer, ReadableByteChannel channel) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new InvalidPayload("cut off");
            }
        }
        buffer.flip();
    }
}
