package eu.factgraph.page;

import java.util.List;

/** A property with its values. */
record Fact(Shown name, List<Value> values) {

    /**
     * @param sources the graphs that say so
     */
    record Value(Shown shown, List<Citations.Citation> sources) {}

    /** Whether the values read better in columns. */
    boolean isLong() {
        return values.size() > 8;
    }
}
