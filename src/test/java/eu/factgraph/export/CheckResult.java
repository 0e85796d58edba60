package eu.factgraph.export;

import java.util.List;

/**
 * The result of a check of a view.
 *
 * @param nodes number of checked nodes
 */
record CheckResult(long nodes, List<String> faults) {}
