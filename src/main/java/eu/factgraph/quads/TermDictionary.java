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
        return place < size() && compare(place, term) == 0 ? place : ABSENT;
    }

    /** The number of the first term that is not before {@code term}. */
    int ceiling(byte[] term) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, term) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(int number, byte[] term) {
        int from = offsets.get(number);
        int length = offsets.get(number + 1) - from;
        int common = Math.min(length, term.length);
        for (int place = 0; place < common; place++) {
            int difference = (bytes.get(from + place) & 0xff) - (term[place] & 0xff);
            if (difference != 0) {
                return difference;
            }
        }
        return length - term.length;
    }
}
