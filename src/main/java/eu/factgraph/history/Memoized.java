package eu.factgraph.history;

import java.util.function.Supplier;

/** A supplier that keeps the first value of another one; a failure is not kept. */
final class Memoized<T> implements Supplier<T> {

    private final Supplier<T> source;
    private T value;

    Memoized(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        if (value == null) {
            value = source.get();
        }
        return value;
    }
}
