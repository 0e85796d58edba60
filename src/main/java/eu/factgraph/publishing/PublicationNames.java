package eu.factgraph.publishing;

import java.util.Set;

/**
 * The graphs that a publication adds to those of the data.
 *
 * @param base the public base, below which all graphs are named
 */
record PublicationNames(String base) {

    /** What is published: names, numbers of statements, digests. */
    String manifest() {
        return base + "graph/publication";
    }

    /** The names of the graphs that an unfinished publication changes. */
    String unfinished() {
        return manifest() + "/unfinished";
    }

    /** Exists while a publication runs. */
    String mark() {
        return manifest() + "/running";
    }

    /** The IRI of what a list says of a graph. */
    String entry(String list, String graph) {
        return list + "#" + graph.substring(base.length());
    }

    /** Whether it may be a graph of the data, so that a forged manifest endangers no other. */
    boolean isOfData(String graph) {
        return graph.startsWith(base) && !Set.of(manifest(), unfinished(), mark()).contains(graph);
    }
}
