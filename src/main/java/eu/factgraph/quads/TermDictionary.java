package eu.factgraph.quads;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/**
 * Terms in the canonical namespace, sorted by their bytes; the place of a term is its number.
 *
 * @param offsets of each term in {@code bytes}, and the end of the last
 * @param iris how many are IRIs; they come first
 */
record TermDictionary(IntBuffer offsets, ByteBuffer bytes, int iris) {

    /** What {@link #find} returns for a term that is not there. */
    static final int ABSENT = -1;

    int size() {
        return offsets.limit() - 1;
    }

    boolean isIri(int term) {
        return term < iris;
    }

    byte[] term(int number) {
        int from = offsets.get(number);
        byte[] term = new byte[offsets.get(number + 1) - from];
        bytes.get(from, term);
        return term;
    }

    /** The number of a term, or {@link #ABSENT}. */
    int find(byte[] term) {
        int place = ceiling(term);
        return place < size() && is(place, term) ? place : ABSENT;
    }

    /** The number of the first term that is not before {@code term}. */
    int ceiling(byte[] term) {
        int low = 0;
        int high = size();
        int commonWithLow = 0;
        int commonWithHigh = 0;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // what both ends have in common with the term, all between them have
            int common = common(middle, term, Math.min(commonWithLow, commonWithHigh));
            if (isBefore(middle, term, common)) {
                low = middle + 1;
                commonWithLow = common;
            } else {
                high = middle;
                commonWithHigh = common;
            }
        }
        return low;
    }

    /** The number of first bytes that are the same, of which the first {@code known} are. */
    private int common(int number, byte[] term, int known) {
        int from = offsets.get(number);
        int end = Math.min(offsets.get(number + 1) - from, term.length);
        int place = known;
        while (place < end && bytes.get(from + place) == term[place]) {
            place++;
        }
        return place;
    }

    private boolean isBefore(int number, byte[] term, int common) {
        int place = offsets.get(number) + common;
        return common < term.length
                && (place == offsets.get(number + 1)
                        || (bytes.get(place) & 0xff) < (term[common] & 0xff));
    }

    private boolean is(int number, byte[] term) {
        return offsets.get(number + 1) - offsets.get(number) == term.length
                && common(number, term, 0) == term.length;
    }
}
