package eu.factgraph.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Passes on bytes that are UTF-8 (RFC 3629) and refuses all others with their place: Java's own
 * readers replace them by U+FFFD without a word. A byte order mark is dropped at the start and
 * refused anywhere else; so is a NUL.
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
    private final String broken;
    private int first;
    private long taken;
    private long line = 1;
    private long column = 1;
    private int missing;
    private int low = LOW;
    private int high = HIGH;
    private int codePoint;
    private MalformedText fault;

    /**
     * @param limit bytes after which the text is refused
     * @param broken what it means if no more bytes can be had
     */
    StrictUtf8InputStream(InputStream bytes, long limit, String broken) throws IOException {
        super(new PushbackInputStream(bytes, UTF_8_MARK.length));
        this.limit = limit;
        this.broken = broken;
        checkStart();
    }

    /** Whatever was refused, also when a parser has wrapped it up in an exception of its own. */
    public Optional<MalformedText> fault() {
        return Optional.ofNullable(fault);
    }

    /** A fault where reading has got to. */
    public MalformedText here(String message) {
        return new MalformedText(line, column, message);
    }

    /** Reads what a parser has left over: its bytes are judged too. */
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
            throw refused(broken);
        }
        for (int at = offset; at < offset + count; at++) {
            take(buffer[at] & 0xFF);
        }
        if (count < 0 && missing > 0) {
            throw refused("the file ends inside a character; it is cut off");
        }
        taken += Math.max(0, count);
        if (taken > limit) {
            throw refused("the text is larger than " + (limit >> 20) + " MiB; split it");
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
            throw refused(broken);
        }
        if (begins(start, UTF_16_BIG) || begins(start, UTF_16_LITTLE)) {
            throw refused("the file is UTF-16; save it as UTF-8");
        }
        if (begins(start, GZIP)) {
            throw refused("the file is compressed; unpack it, or end its name in .gz");
        }
        if (!begins(start, UTF_8_MARK)) {
            ((PushbackInputStream) in).unread(start);
        }
    }

    private static boolean begins(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private void take(int next) throws MalformedText {
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
            passed();
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

    private void passed() throws MalformedText {
        if (codePoint == 0) {
            throw refused("a NUL byte; text has none. If the file is UTF-16, save it as UTF-8");
        }
        if (codePoint == BYTE_ORDER_MARK) {
            throw refused(
                    "a byte order mark (U+FEFF) inside the file, as where two files were joined; take it out, or write it as an escape");
        }
        if (codePoint == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }

    private MalformedText invalid() {
        return refused(
                "the byte %02X is not valid UTF-8 here; save the file as UTF-8".formatted(first));
    }

    private MalformedText refused(String message) {
        fault = here(message);
        return fault;
    }
}
