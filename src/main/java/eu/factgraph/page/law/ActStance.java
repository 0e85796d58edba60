package eu.factgraph.page.law;

import java.util.Locale;

/** What is known of a country and an act of the Union: the strongest link first. */
public enum ActStance {
    /** An act of the country transposes it. */
    TRANSPOSES,
    /** An act of the country applies it. */
    APPLIES,
    /** The factsheet names it, or states another link to it. */
    NAMES,
    /** The factsheet is in the graph, and does not name it: proof of nothing. */
    NAMES_NONE,
    /** The graph has a factsheet of the country, but the selection does not. */
    NOT_SELECTED,
    NOT_IN_GRAPH;

    /** In addresses, style classes and JSON, such as {@code names-none}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isStated() {
        return compareTo(NAMES) <= 0;
    }

    static ActStance of(String relation) {
        return relation.endsWith("#transposes")
                ? TRANSPOSES
                : relation.endsWith("#applies") ? APPLIES : NAMES;
    }
}
