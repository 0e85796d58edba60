package eu.factgraph.store;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first elements in an order, and the number of all, of which no others are kept. */
final class FirstSorted<T> {

    private final int limit;
    private final Comparator<T> order;
    private final PriorityQueue<T> lastFirst;
    private long count;

    FirstSorted(int limit, Comparator<T> order) {
        this.limit = limit;
        this.order = order;
        this.lastFirst = new PriorityQueue<>(order.reversed());
    }

    void add(T element) {
        count++;
        if (lastFirst.size() < limit) {
            lastFirst.add(element);
        } else if (order.compare(element, lastFirst.element()) < 0) {
            lastFirst.remove();
            lastFirst.add(element);
        }
    }

    /** Sorted. */
    List<T> list() {
        return lastFirst.stream().sorted(order).toList();
    }

    /** The number of all that were added. */
    long count() {
        return count;
    }
}
