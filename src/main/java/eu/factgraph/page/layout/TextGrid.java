package eu.factgraph.page.layout;

import java.util.List;

/** A table of texts. */
public record TextGrid(String caption, List<String> heading, List<List<DisplayLabel>> rows) {}
