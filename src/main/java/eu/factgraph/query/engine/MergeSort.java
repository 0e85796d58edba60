package eu.factgraph.query.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stable sort that ends with some order even where the comparison contradicts itself, as that of
 * SPARQL values may do; the one of the JDK then throws.
 */
final class MergeSort {

    private MergeSort() {}

    static <T> List<T> sorted(List<T> items, Comparator<? super T> order) {
        List<T> from = new ArrayList<>(items);
        List<T> to = new ArrayList<>(items);
        for (int width = 1; width < items.size(); width *= 2) {
            for (int start = 0; start < items.size(); start += 2 * width) {
                merge(from, to, start, width, order);
            }
            List<T> merged = to;
            to = from;
            from = merged;
        }
        return from;
    }

    private static <T> void merge(
            List<T> from, List<T> to, int start, int width, Comparator<? super T> order) {
        int middle = Math.min(start + width, from.size());
        int end = Math.min(start + 2 * width, from.size());
        int left = start;
        int right = middle;
        for (int place = start; place < end; place++) {
            boolean isLeft =
                    left < middle
                            && (right >= end
                                    || order.compare(from.get(left), from.get(right)) <= 0);
            to.set(place, isLeft ? from.get(left++) : from.get(right++));
        }
    }
}
