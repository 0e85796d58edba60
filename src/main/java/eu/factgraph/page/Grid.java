package eu.factgraph.page;

import java.util.List;

/** A table of a page. */
record Grid(String caption, List<String> heading, List<List<Shown>> rows) {}
