package eu.factgraph.mcp.answer;

import eu.factgraph.files.InvalidInput;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Where the next page of an answer begins, as an opaque text that holds for one call on one state
 * of the data. The server keeps nothing.
 *
 * @param call all that the answer follows from
 */
public record PageCursor(String call) {

    /** The number of rows of a page. */
    public static final int SIZE = 20;

    private static final int CHECKSUM = 8;

    /**
     * A page of rows.
     *
     * @param offset of its first row
     * @param next {@code null} on the last page
     */
    public record RowPage<T>(List<T> rows, int offset, int total, String next) {

        public <R> RowPage<R> map(Function<T, R> function) {
            return new RowPage<>(rows.stream().map(function).toList(), offset, total, next);
        }

        /** Such as "21–40 of 57". */
        public String range() {
            return rows.isEmpty()
                    ? "0 of " + total
                    : "%d–%d of %d".formatted(offset + 1, offset + rows.size(), total);
        }
    }

    /**
     * @param cursor of the page; the first page if it is empty
     * @throws InvalidInput if the cursor is not of this call
     */
    public <T> RowPage<T> page(List<T> all, Optional<String> cursor) {
        int offset = offset(cursor);
        List<T> rows = all.stream().skip(offset).limit(SIZE).toList();
        return new RowPage<>(rows, offset, all.size(), next(offset, all.size()));
    }

    /** The cursor after a page; {@code null} if it is the last. */
    public String next(int offset, int total) {
        int next = offset + SIZE;
        return next < total ? cursor(next) : null;
    }

    /**
     * @throws InvalidInput if the cursor is not of this call
     */
    public int offset(Optional<String> cursor) {
        return cursor.map(this::offset).orElse(0);
    }

    private int offset(String cursor) {
        int offset = decoded(cursor);
        if (offset <= 0 || !cursor(offset).equals(cursor)) {
            throw new InvalidInput(
                    "The cursor is not one of this call: it was made for other arguments or other data, or never was one. Repeat the call without 'cursor', then give the 'nextCursor' of its result with the same arguments.");
        }
        return offset;
    }

    private static int decoded(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return bytes.length == Integer.BYTES + CHECKSUM ? ByteBuffer.wrap(bytes).getInt() : 0;
        } catch (IllegalArgumentException other) {
            return 0;
        }
    }

    private String cursor(int offset) {
        byte[] bytes =
                ByteBuffer.allocate(Integer.BYTES + CHECKSUM)
                        .putInt(offset)
                        .put(Arrays.copyOf(DigestUtils.sha256(offset + "\n" + call), CHECKSUM))
                        .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
