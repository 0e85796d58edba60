package eu.factgraph.history;

import java.util.function.Supplier;

/** The state of a version: identified by its digest, read on first use. */
final class LazyState {

    private final String digest;
    private final Supplier<ResourceState> state;

    /**
     * @param state throws {@link CorruptRelease} if it cannot be read or has another digest
     */
    LazyState(String digest, Supplier<ResourceState> state) {
        this.digest = digest;
        this.state = new Memoized<>(state);
    }

    static LazyState of(ResourceState state) {
        return new LazyState(state.digest(), () -> state);
    }

    String digest() {
        return digest;
    }

    ResourceState state() {
        return state.get();
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
