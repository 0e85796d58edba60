package eu.factgraph.query.function;

/** A text that is put together, as long as it is short enough to be kept. */
final class BoundedTextBuilder {

    private final StringBuilder text = new StringBuilder();
    private long bytes;

    /**
     * @throws LimitExceeded if the text becomes too long
     */
    BoundedTextBuilder append(CharSequence part) {
        return append(part, 0, part.length());
    }

    BoundedTextBuilder append(CharSequence part, int start, int end) {
        bytes += bytes(part, start, end);
        if (bytes > EvaluationLimits.BYTES) {
            throw EvaluationLimits.tooLong();
        }
        text.append(part, start, end);
        return this;
    }

    /** In UTF-8; each half of a pair of surrogates counts as two. */
    static long bytes(CharSequence text, int start, int end) {
        long bytes = 0;
        for (int place = start; place < end; place++) {
            char character = text.charAt(place);
            if (character < 0x80) {
                bytes++;
            } else if (character < 0x800 || Character.isSurrogate(character)) {
                bytes += 2;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
