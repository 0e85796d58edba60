package eu.factgraph.export;

import java.util.List;

/**
 * What a judge finds in a view.
 *
 * @param nodes how many nodes of the view it looks at
 * @param faults what is wrong, in words
 */
record Verdict(long nodes, List<String> faults) {}
