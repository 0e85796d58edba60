package eu.factgraph;

import com.google.gson.Gson;
import com.sun.management.OperatingSystemMXBean;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.history.Release;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.history.ReleasePublisher;
import eu.factgraph.http.Snapshot;
import eu.factgraph.http.SnapshotFactory;
import eu.factgraph.prepared.PreparedData;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.Finding;
import eu.factgraph.validation.ShapesGraph;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;

/**
 * Measures what the product does with synthetic countries, in the order in which an editor and a
 * server do it, and prints the figures as JSON. {@code bench/growth} runs it.
 */
public final class GrowthMeasurement {

    private static final String BASE = "http://localhost:3030/";
    private static final double NANOS = 1e9;
    private static final long MIB = 1 << 20;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final SourceFolders source;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private GrowthMeasurement(Path data) {
        source = SourceFolders.withData(data);
    }

    /**
     * @param arguments data folder with Belgium 2019, folder for the copies, number of countries,
     *     number of editions
     */
    public static void main(String[] arguments) throws IOException {
        JenaSystem.init();
        var synthetic = new SyntheticCountries(Path.of(arguments[0]));
        Path work = Path.of(arguments[1]);
        int countries = Integer.parseInt(arguments[2]);
        int editions = Integer.parseInt(arguments[3]);
        // so that the compilation of hot code is not measured with the smallest size only
        measured(synthetic, work.resolve("warm-up"), 2, 2);
        System.out.println(
                new Gson().toJson(measured(synthetic, work.resolve("data"), countries, editions)));
    }

    private static Map<String, Object> measured(
            SyntheticCountries synthetic, Path data, int countries, int editions)
            throws IOException {
        synthetic.write(data, countries, editions);
        var measurement = new GrowthMeasurement(data);
        measurement.figures.put("countries", countries);
        measurement.figures.put("editions", editions);
        measurement.run();
        return measurement.figures;
    }

    private void run() throws IOException {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        DerivationRules rules = DerivationRules.in(source.ontology().resolve("rules"));
        NamedGraphs files = timed("read", () -> NamedGraphs.read(source));
        NamedGraphs graphs = timed("derive", () -> rules.derive(files));
        count(files, graphs);
        ShapesGraph shapes = ShapesGraph.in(source.shapes());
        List<Finding> findings =
                timed("validate", () -> new DatasetValidator(shapes).findings(graphs));
        figures.put("violations", findings.stream().filter(Finding::violation).count());
        timed("release", () -> release(graphs));
        System.gc();
        figures.put("heap of graphs", used());
        Snapshot snapshot = timed("snapshot", () -> build(graphs, shapes));
        timed("index", () -> snapshot.endpoints().search().index().resources());
        figures.put("peak heap", peak());
        System.gc();
        figures.put("heap of a server", used());
        figures.put("peak resident", resident());
        figures.put("served graphs", snapshot.graphs());
    }

    private Release release(NamedGraphs graphs) {
        Release release =
                new ReleasePublisher(ReleaseHistory.read(source.data()), graphs)
                        .next(LocalDate.parse("2026-01-31"), Map.of());
        ReleasePublisher.write(release, source.data());
        return release;
    }

    private Snapshot build(NamedGraphs graphs, ShapesGraph shapes) {
        return new SnapshotFactory(source, BASE, QueryLimits.SERVED, Set.of())
                .build(
                        PreparedData.of(
                                source.version(),
                                graphs,
                                ReleaseHistory.read(source.data()),
                                shapes));
    }

    private void count(NamedGraphs files, NamedGraphs graphs) throws IOException {
        try (Stream<Path> folder = Files.walk(source.data())) {
            figures.put("files", folder.filter(Files::isRegularFile).count());
        }
        figures.put("statements", files.size());
        figures.put("derived", graphs.size() - files.size());
        Collection<Integer> ofEdition = new TreeSet<>();
        graphs.graphs()
                .forEach(
                        (name, graph) -> {
                            if (name.startsWith(NamedGraphs.DERIVED)
                                    && Unit.of(name) instanceof Edition) {
                                ofEdition.add(graph.size());
                            }
                        });
        figures.put("derived per edition", ofEdition);
    }

    private <T> T timed(String name, Supplier<T> work) {
        long processor = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        T result = work.get();
        figures.put(name + " wall", (System.nanoTime() - wall) / NANOS);
        figures.put(name + " processor", (PROCESS.getProcessCpuTime() - processor) / NANOS);
        System.err.printf("%s %.1f s%n", name, (System.nanoTime() - wall) / NANOS);
        return result;
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    /** Includes garbage that was not collected yet. */
    private static long peak() {
        return heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MIB;
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** Of the process, from Linux. */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / MIB)
                .findFirst()
                .orElse(0);
    }
}
