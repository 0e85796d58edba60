package eu.factgraph.page.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One order of what several factsheets print. */
public final class PrintOrder {

    private PrintOrder() {}

    /**
     * The longest list, into which what only others have is inserted after what precedes it there.
     *
     * @param lists one of each factsheet, in the order of print
     */
    public static <T> List<T> merged(Stream<List<T>> lists) {
        var merged = new ArrayList<T>();
        lists.sorted(Comparator.comparingInt((List<T> list) -> -list.size()))
                .forEach(list -> merge(list, merged));
        return merged;
    }

    private static <T> void merge(List<T> list, List<T> merged) {
        int at = 0;
        for (T one : list) {
            int found = merged.indexOf(one);
            if (found < 0) {
                merged.add(at, one);
            }
            at = 1 + (found < 0 ? at : found);
        }
    }
}
