package eu.factgraph.files;

import java.util.function.Supplier;

/** A value that is made when it is first needed, once, whichever thread needs it. */
public final class Lazy<T> implements Supplier<T> {

    private Supplier<? extends T> maker;
    private T value;

    public Lazy(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (maker != null) {
            value = maker.get();
            maker = null;
        }
        return value;
    }
}
