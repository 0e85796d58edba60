package eu.factgraph.quads;

import eu.factgraph.quads.Permutation.Order;

/** Walks over the rows of a permutation that match the leading components of a pattern. */
final class Scan {

    private final Permutation permutation;
    private final int subject;
    private final int predicate;
    private final int object;
    private final int graph;
    private final int lastFirst;
    private int first;
    private int row;
    private int end;

    /**
     * @param firstValue of the first component; negative for all
     * @param others of the second component and those after it, up to the first negative one
     */
    Scan(Permutation permutation, int firstValue, int... others) {
        Order order = permutation.order();
        this.permutation = permutation;
        this.subject = order.place('S');
        this.predicate = order.place('P');
        this.object = order.place('O');
        this.graph = order.place('G');
        boolean isAll = firstValue < 0;
        this.first = isAll ? 0 : firstValue;
        this.lastFirst = isAll ? permutation.size() - 1 : firstValue;
        int from = isAll ? 0 : permutation.start(firstValue);
        int to = permutation.end(lastFirst);
        for (int place = 1; place <= others.length && others[place - 1] >= 0; place++) {
            from = permutation.lowerBound(from, to, place, others[place - 1]);
            to = permutation.lowerBound(from, to, place, others[place - 1] + 1);
        }
        this.row = from - 1;
        this.end = to;
    }

    /** Moves to the next row; false after the last. */
    boolean next() {
        if (++row >= end) {
            return false;
        }
        while (first < lastFirst && row >= permutation.end(first)) {
            first++;
        }
        return true;
    }

    int subject() {
        return component(subject);
    }

    int predicate() {
        return component(predicate);
    }

    int object() {
        return component(object);
    }

    int graph() {
        return component(graph);
    }

    private int component(int place) {
        return place == 0 ? first : permutation.value(row, place);
    }
}
