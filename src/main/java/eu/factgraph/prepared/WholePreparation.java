package eu.factgraph.prepared;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Unit;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.DatesGraph;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.quads.QuadImage;
import eu.factgraph.quads.QuadImageWriter;
import eu.factgraph.quads.QuadImageWriter.Part;
import eu.factgraph.validation.ShapesGraph;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;

/**
 * Makes what all units have together: the dates of changes, and the image of all quads.
 *
 * @param program digest of the program
 * @param before the units of the last time
 * @param imageBefore their image, from which what did not change is copied
 */
record WholePreparation(
        String program,
        Payloads payloads,
        PreparedUnits units,
        PreparedUnits before,
        Optional<QuadImage> imageBefore) {

    String key(String kind, String of) {
        return new KeyDigest().add(program).add(kind).add(of).key();
    }

    /**
     * @param releases their digest
     */
    String datesKey(String releases) {
        var digest = new KeyDigest().add(program).add("dates").add(releases);
        units.keys().values().forEach(keys -> digest.add(keys.stated()).add(keys.derived()));
        return digest.key();
    }

    NamedGraphs graphs() {
        var graphs = new LinkedHashMap<String, Graph>();
        units.images().values().forEach(unit -> graphs.putAll(unit.graphs().graphs()));
        return new NamedGraphs(graphs);
    }

    ChangeDates dates(String key, NamedGraphs graphs, Supplier<ReleaseHistory> releases) {
        ByteBuffer bytes =
                payloads.find(key)
                        .orElseGet(
                                () -> {
                                    var dates = ChangeDates.of(releases.get(), graphs);
                                    return payloads.put(key, out -> DatesRecord.write(dates, out));
                                });
        return DatesRecord.read(bytes, releases);
    }

    QuadImage ofShapes(String key, Supplier<ShapesGraph> shapes) {
        return payloads.find(key)
                .map(QuadImage::open)
                .orElseGet(() -> put(key, QuadImageWriter.of(shapes.get().named())));
    }

    /**
     * @param dates the graph of the dates of changes
     */
    QuadImage image(String key, Optional<Graph> dates) {
        return payloads.find(key)
                .map(QuadImage::open)
                .orElseGet(() -> put(key, QuadImageWriter.of(parts(dates))));
    }

    private QuadImage put(String key, QuadImageWriter writer) {
        return QuadImage.open(payloads.put(key, writer::writeTo));
    }

    private ArrayList<Part> parts(Optional<Graph> dates) {
        Map<Unit, String> derivedKeys = new LinkedHashMap<>();
        units.keys().forEach((unit, keys) -> derivedKeys.put(unit, keys.derived()));
        Set<Unit> changed = before.changed(derivedKeys, UnitKeys::derived);
        var parts = new ArrayList<Part>();
        imageBefore.ifPresent(image -> parts.add(new Part(image, name -> isSame(name, changed))));
        changed.stream()
                .filter(units.images()::containsKey)
                .flatMap(unit -> units.images().get(unit).all().stream())
                .forEach(image -> parts.add(new Part(image, any -> true)));
        dates.map(graph -> QuadImageWriter.of(new NamedGraphs(Map.of(DatesGraph.IRI, graph))))
                .ifPresent(writer -> parts.add(new Part(writer.image(), any -> true)));
        return parts;
    }

    private static boolean isSame(String graph, Set<Unit> changed) {
        return !graph.equals(DatesGraph.IRI) && !changed.contains(Unit.of(graph));
    }
}
