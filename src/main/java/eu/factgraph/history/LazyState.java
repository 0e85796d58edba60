package eu.factgraph.history;

import java.util.function.Supplier;

/**
 * The state of a version: identified by its digest, read on demand.
 *
 * @param source throws {@link CorruptRelease} if it cannot be read or has another digest
 */
record LazyState(String digest, Supplier<ResourceState> source) {

    static LazyState of(ResourceState state) {
        return new LazyState(state.digest(), () -> state);
    }

    ResourceState state() {
        return source.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LazyState lazy && lazy.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
