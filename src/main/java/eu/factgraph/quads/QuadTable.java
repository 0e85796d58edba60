package eu.factgraph.quads;

import eu.factgraph.quads.Permutation.Order;
import java.util.Arrays;

/** Quads as numbers, by component. */
final class QuadTable {

    private int[][] columns = new int[4][1024];
    private int size;

    void add(int graph, int subject, int predicate, int object) {
        if (size == columns[0].length) {
            for (int column = 0; column < columns.length; column++) {
                columns[column] = Arrays.copyOf(columns[column], 2 * size);
            }
        }
        columns[0][size] = graph;
        columns[1][size] = subject;
        columns[2][size] = predicate;
        columns[3][size++] = object;
    }

    int size() {
        return size;
    }

    int[] column(char component) {
        return columns["GSPO".indexOf(component)];
    }

    /** Replaces each number of a column by what a table has for it. */
    void map(char component, int[] numbers) {
        int[] column = column(component);
        for (int row = 0; row < size; row++) {
            column[row] = numbers[column[row]];
        }
    }

    /**
     * The rows in an order, by stable counting sorts from the last component to the first, whose
     * cost is that of the rows and values.
     *
     * @param terms number of terms, at least that of graphs
     */
    int[] sorted(Order order, int terms) {
        int[] rows = new int[size];
        Arrays.setAll(rows, row -> row);
        for (int place = 3; place >= 0; place--) {
            rows = sorted(rows, column(order.name().charAt(place)), terms);
        }
        return rows;
    }

    private int[] sorted(int[] rows, int[] column, int values) {
        int[] next = new int[values + 1];
        for (int row : rows) {
            next[column[row] + 1]++;
        }
        for (int value = 0; value < values; value++) {
            next[value + 1] += next[value];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[next[column[row]]++] = row;
        }
        return sorted;
    }
}
