package eu.factgraph.importing.measure;

import java.util.Map;
import java.util.TreeMap;

/** Counts by row and column of a table. */
final class Tally {

    private final Map<String, Map<String, Integer>> rows;

    Tally() {
        this(new TreeMap<>());
    }

    private Tally(Map<String, Map<String, Integer>> rows) {
        this.rows = rows;
    }

    /** One whose rows keep the order in which they are counted first. */
    static Tally inOrder() {
        return new Tally(new java.util.LinkedHashMap<>());
    }

    void count(String row, String column) {
        count(row, column, 1);
    }

    void count(String row, String column, int number) {
        rows.computeIfAbsent(row, key -> new TreeMap<>()).merge(column, number, Integer::sum);
    }

    int get(String row, String column) {
        return rows.getOrDefault(row, Map.of()).getOrDefault(column, 0);
    }

    /** Of all rows. */
    int sum(String column) {
        return rows.keySet().stream().mapToInt(row -> get(row, column)).sum();
    }

    Iterable<String> rows() {
        return rows.keySet();
    }

    /** Such as {@code 97.5 % (39/40)}; empty if there is nothing to have a share of. */
    static String share(int part, int whole) {
        return whole == 0
                ? ""
                : "%s %% (%d/%d)"
                        .formatted(
                                java.math.BigDecimal.valueOf(100L * part)
                                        .divide(
                                                java.math.BigDecimal.valueOf(whole),
                                                1,
                                                java.math.RoundingMode.HALF_UP),
                                part,
                                whole);
    }
}
