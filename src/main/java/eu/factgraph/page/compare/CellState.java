package eu.factgraph.page.compare;

import java.util.Locale;

/** What a cell of a comparison says. */
public enum CellState {
    VALUE,
    /** The factsheet says that nothing was reported. */
    NOTHING_REPORTED,
    /** There is a factsheet, but the graph has no such value of it. */
    NOT_IN_GRAPH,
    /** The graph has no factsheet of the country. */
    NO_SHEET;

    /** As in JSON, and in the keys of messages. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
