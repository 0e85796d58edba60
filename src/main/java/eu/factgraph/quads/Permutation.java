package eu.factgraph.quads;

import java.nio.IntBuffer;

/**
 * All quads, sorted by their components in one order. Quads with the same first component are a
 * range of rows; a row has the other three.
 *
 * @param starts the first row of each value of the first component, and the end of the last
 */
record Permutation(Order order, IntBuffer starts, IntBuffer rows) {

    static final int WIDTH = 3;

    /** In which order the components of a quad are compared. */
    enum Order {
        SPOG,
        POSG,
        OSPG,
        GSPO,
        GPOS,
        GOSP;

        /** The place of a component, such as {@code 'S'}. */
        int place(char component) {
            return name().indexOf(component);
        }
    }

    /** The number of values of the first component. */
    int size() {
        return starts.limit() - 1;
    }

    int start(int first) {
        return starts.get(first);
    }

    int end(int first) {
        return starts.get(first + 1);
    }

    /**
     * @param place 1 to 3
     */
    int value(int row, int place) {
        return rows.get(row * WIDTH + place - 1);
    }

    /** The first row of a range whose component is at least {@code value}. */
    int lowerBound(int from, int to, int place, int value) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value(middle, place) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
