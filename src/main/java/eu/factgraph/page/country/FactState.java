package eu.factgraph.page.country;

import java.util.Locale;

/** What an edition says about an aspect of an item. */
enum FactState {
    STATED,
    NOTHING_REPORTED,
    NOT_IN_THE_GRAPH;

    /** Its name in data for programs. */
    String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
