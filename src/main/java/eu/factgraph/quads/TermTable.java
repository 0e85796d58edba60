package eu.factgraph.quads;

import java.util.Arrays;

/** The bytes of terms, one after the other. */
final class TermTable {

    private byte[] bytes = new byte[1 << 16];
    private int[] offsets = new int[1024];
    private int size;
    private int iris;

    /**
     * @param term after all terms that were added
     */
    void add(byte[] term) {
        int from = offsets[size];
        if (size + 2 > offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
        }
        if (from + term.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, from + term.length));
        }
        System.arraycopy(term, 0, bytes, from, term.length);
        offsets[++size] = from + term.length;
        if (term[0] == TermCodec.IRI) {
            iris++;
        }
    }

    int size() {
        return size;
    }

    int iris() {
        return iris;
    }

    int[] offsets() {
        return Arrays.copyOf(offsets, size + 1);
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, offsets[size]);
    }
}
