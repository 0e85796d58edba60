package eu.factgraph.search;

import java.util.Set;

/** What a selection has of an edition: all of it, or its reviewed sections only. */
enum IndexedPart {
    WHOLE,
    REVIEWED;

    static IndexedPart of(boolean reviewedOnly) {
        return reviewedOnly ? REVIEWED : WHOLE;
    }

    /** A set of parts as bits, for files. */
    static int bits(Set<IndexedPart> parts) {
        return parts.stream().mapToInt(IndexedPart::bit).sum();
    }

    boolean isIn(int bits) {
        return (bits & bit()) != 0;
    }

    private int bit() {
        return 1 << ordinal();
    }
}
