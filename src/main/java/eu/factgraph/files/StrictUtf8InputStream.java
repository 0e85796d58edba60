package eu.factgraph.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Passes bytes on if they are UTF-8 (RFC 3629) and otherwise fails with their position, where
 * Java's decoders silently substitute U+FFFD. A leading byte order mark is skipped; one elsewhere
 * is a fault, and so is a NUL.
 */
public final class StrictUtf8InputStream extends FilterInputStream {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final int LOW = 0x80;
    private static final int HIGH = 0xBF;

    private final long limit;
    private final String readFailure;
    private int first;
    private long total;
    private long line = 1;
    private long column = 1;
    private int missing;
    private int low = LOW;
    private int high = HIGH;
    private int codePoint;
    private MalformedText fault;

    /**
     * @param limit the maximum number of bytes
     * @param readFailure the message if reading fails
     */
    StrictUtf8InputStream(InputStream bytes, long limit, String readFailure) throws IOException {
        super(new PushbackInputStream(bytes, UTF_8_MARK.length));
        this.limit = limit;
        this.readFailure = readFailure;
        checkStart();
    }

    /** The fault, available even if a parser has wrapped the exception. */
    public Optional<MalformedText> fault() {
        return Optional.ofNullable(fault);
    }

    /** A fault at the current position. */
    public MalformedText here(String message) {
        return new MalformedText(line, column, message);
    }

    /** Validates the bytes that a parser has left unread. */
    public void finish() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(buffer, offset, length);
        } catch (IOException unreadable) {
            throw failed(readFailure);
        }
        for (int at = offset; at < offset + count; at++) {
            accept(buffer[at] & 0xFF);
        }
        if (count < 0 && missing > 0) {
            throw failed("the file ends inside a character; it is truncated");
        }
        total += Math.max(0, count);
        if (total > limit) {
            throw failed("the text is larger than " + (limit >> 20) + " MiB; split it");
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return read(new byte[(int) Math.min(count, Short.MAX_VALUE)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void checkStart() throws IOException {
        byte[] start;
        try {
            start = in.readNBytes(UTF_8_MARK.length);
        } catch (IOException unreadable) {
            throw failed(readFailure);
        }
        if (begins(start, UTF_16_BIG) || begins(start, UTF_16_LITTLE)) {
            throw failed("the file is UTF-16; save it as UTF-8");
        }
        if (begins(start, GZIP)) {
            throw failed("the file is compressed; decompress it, or rename it to end in .gz");
        }
        if (!begins(start, UTF_8_MARK)) {
            ((PushbackInputStream) in).unread(start);
        }
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private void accept(int next) throws MalformedText {
        if (missing > 0) {
            if (next < low || next > high) {
                throw invalid();
            }
            low = LOW;
            high = HIGH;
            codePoint = codePoint << 6 | next & 0x3F;
            missing--;
        } else {
            codePoint = next;
            first = next;
            if (next >= 0x80) {
                lead();
            }
        }
        if (missing == 0) {
            completed();
        }
    }

    /** The table of RFC 3629, section 4: no overlong form, no surrogate, nothing past U+10FFFF. */
    private void lead() throws MalformedText {
        if (first < 0xC2 || first > 0xF4) {
            throw invalid();
        }
        missing = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        codePoint = first & (0x3F >> missing);
        low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : LOW;
        high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : HIGH;
    }

    private void completed() throws MalformedText {
        if (codePoint == 0) {
            throw failed("a NUL byte is not allowed; if the file is UTF-16, save it as UTF-8");
        }
        if (codePoint == BYTE_ORDER_MARK) {
            throw failed(
                    "a byte order mark (U+FEFF) inside the file; remove it, or write it as an escape sequence");
        }
        if (codePoint == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }

    private MalformedText invalid() {
        return failed(
                "the byte %02X is not valid UTF-8 here; save the file as UTF-8".formatted(first));
    }

    private MalformedText failed(String message) {
        fault = here(message);
        return fault;
    }
}
