package eu.factgraph.query.limit;

/** Builds a string of at most {@link #MAX_BYTES}. */
public final class BoundedTextBuilder {

    /** In UTF-8. */
    public static final int MAX_BYTES = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private long bytes;

    /**
     * @throws QueryFault if the string becomes too long
     */
    public BoundedTextBuilder append(CharSequence part) {
        return append(part, 0, part.length());
    }

    public BoundedTextBuilder append(CharSequence part, int start, int end) {
        bytes += bytes(part, start, end);
        checkLength(bytes);
        text.append(part, start, end);
        return this;
    }

    /**
     * @throws QueryFault if the string is too long
     */
    public static void check(String text) {
        if (text.length() > MAX_BYTES / 3) {
            checkLength(bytes(text, 0, text.length()));
        }
    }

    /** In UTF-8; each half of a surrogate pair counts as two. */
    private static long bytes(CharSequence text, int start, int end) {
        long bytes = 0;
        for (int index = start; index < end; index++) {
            char character = text.charAt(index);
            boolean isTwo = character < 0x800 || Character.isSurrogate(character);
            bytes += character < 0x80 ? 1 : isTwo ? 2 : 3;
        }
        return bytes;
    }

    private static void checkLength(long bytes) {
        if (bytes > MAX_BYTES) {
            throw QueryFault.tooLarge(
                    "The query makes a string of more than %s bytes, which is the limit. Shorten it, or return its parts in several rows."
                            .formatted(MAX_BYTES));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
