package eu.factgraph.quads;

import java.util.BitSet;

/**
 * What a view has of an image: some graphs, whole or only what they say of some subjects.
 *
 * @param subjects by graph; null for a graph that the view does not have
 */
record Visibility(BitSet[] subjects) {

    /** The subjects of a graph that is whole. */
    static final BitSet WHOLE = new BitSet();

    static Visibility of(BitSet graphs, int size) {
        BitSet[] subjects = new BitSet[size];
        graphs.stream().forEach(graph -> subjects[graph] = WHOLE);
        return new Visibility(subjects);
    }

    boolean has(int graph) {
        return subjects[graph] != null;
    }

    boolean has(int graph, int subject) {
        BitSet visible = subjects[graph];
        return visible == WHOLE || visible != null && visible.get(subject);
    }
}
