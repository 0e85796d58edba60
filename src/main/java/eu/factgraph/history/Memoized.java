package eu.factgraph.history;

import java.util.function.Supplier;

/** A value that is made when it is first asked for, and then kept; a failure is not. */
final class Memoized<T> implements Supplier<T> {

    private final Supplier<T> source;
    private T made;

    Memoized(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = source.get();
        }
        return made;
    }
}
