package eu.factgraph.history;

import java.util.function.Supplier;

/** What a version states: known by its digest, and read only when it is asked for. */
final class Stated {

    private final String digest;
    private final Supplier<State> state;

    /**
     * @param state throws {@link DamagedRelease} if it cannot be had, or is not of this digest
     */
    Stated(String digest, Supplier<State> state) {
        this.digest = digest;
        this.state = new Once<>(state);
    }

    static Stated of(State state) {
        return new Stated(state.digest(), () -> state);
    }

    String digest() {
        return digest;
    }

    State state() {
        return state.get();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stated stated && stated.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
