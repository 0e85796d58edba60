package eu.factgraph.importing.measure;

import eu.factgraph.dataset.Edition;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Time and peak heap of imports, one after another in one process. */
final class Costs {

    private static final double NANOS = 1e9;
    private static final long MIB = 1 << 20;

    private final List<Double> seconds = new ArrayList<>();
    private String slowest = "";
    private long peak;

    void measure(Edition edition, Runnable step) {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        step.run();
        double taken = (System.nanoTime() - start) / NANOS;
        if (seconds.stream().allMatch(other -> other < taken)) {
            slowest = "%s %d".formatted(edition.scope(), edition.year());
        }
        seconds.add(taken);
        long used = heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        peak = Math.max(peak, used);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    String text() {
        List<Double> sorted = seconds.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%d sheets one after another, after the start: median %.2f s, slowest %.2f s (%s); peak heap with garbage %d MiB.\n",
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1),
                slowest,
                peak / MIB);
    }
}
