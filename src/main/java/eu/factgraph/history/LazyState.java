package eu.factgraph.history;

import java.util.function.Supplier;

/** What a version states: known by its digest, and read only when it is asked for. */
final class LazyState {

    private final String digest;
    private final Supplier<ResourceState> state;

    /**
     * @param state throws {@link CorruptRelease} if it cannot be had, or is not of this digest
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
        return other instanceof LazyState stated && stated.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
