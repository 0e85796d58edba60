package eu.factgraph.query.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stable sort that ends in some order even if the comparison is inconsistent, as that of SPARQL
 * values may be; the JDK's sort then throws.
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
        for (int index = start; index < end; index++) {
            boolean isLeft =
                    left < middle
                            && (right >= end
                                    || order.compare(from.get(left), from.get(right)) <= 0);
            to.set(index, isLeft ? from.get(left++) : from.get(right++));
        }
    }
}
