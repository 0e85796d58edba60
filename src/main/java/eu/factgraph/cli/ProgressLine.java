package eu.factgraph.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.BiConsumer;

/** Tells on one line, every few seconds, how many graphs are done. */
final class ProgressLine implements BiConsumer<Integer, Integer> {

    private static final long INTERVAL = Duration.ofSeconds(2).toNanos();

    private final PrintStream err;
    private final boolean isTerminal = System.console() != null;
    private long last = System.nanoTime();

    ProgressLine(PrintStream err) {
        this.err = err;
    }

    /** On a terminal the line is overwritten each time; in a log each is a line of its own. */
    @Override
    public void accept(Integer done, Integer all) {
        boolean isEnd = done.equals(all);
        if (isEnd || System.nanoTime() - last >= INTERVAL) {
            last = System.nanoTime();
            err.print(isTerminal ? "\r" : "");
            err.print(done + " of " + all + " graphs" + (isTerminal && !isEnd ? "" : "\n"));
        }
    }
}
