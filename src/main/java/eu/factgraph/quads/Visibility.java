package eu.factgraph.quads;

import java.nio.IntBuffer;
import java.util.BitSet;

/**
 * What a view has of an image: some graphs, whole or only what they say of some subjects and of
 * themselves.
 *
 * @param subjects by graph; null for a graph that the view does not have
 * @param names the terms that name the graphs
 */
record Visibility(BitSet[] subjects, IntBuffer names) {

    /** The subjects of a graph that is whole. */
    static final BitSet WHOLE = new BitSet();

    /** Some graphs, whole. */
    static Visibility of(BitSet graphs, IntBuffer names) {
        BitSet[] subjects = new BitSet[names.limit()];
        graphs.stream().forEach(graph -> subjects[graph] = WHOLE);
        return new Visibility(subjects, names);
    }

    boolean has(int graph) {
        return subjects[graph] != null;
    }

    boolean has(int graph, int subject) {
        BitSet visible = subjects[graph];
        return visible == WHOLE
                || visible != null && (visible.get(subject) || names.get(graph) == subject);
    }
}
