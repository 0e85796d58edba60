package eu.factgraph.publishing;

/**
 * A graph as it is published.
 *
 * @param name on the public base
 * @param statements their number
 * @param sha256 of its sorted N-Triples, in hexadecimal
 */
public record PublishedGraph(String name, long statements, String sha256) {}
