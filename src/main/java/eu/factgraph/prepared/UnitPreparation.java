package eu.factgraph.prepared;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.dataset.UnitDatasets;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.Lazy;
import eu.factgraph.files.rdf.TurtleReader;
import eu.factgraph.quads.QuadImage;
import eu.factgraph.quads.QuadImageWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Reads and derives the units that differ from the last time. What a unit is derived from is its
 * files, those of its scope, the vocabulary, and what other units say of the resources that it
 * mentions.
 */
final class UnitPreparation {

    private final String program;
    private final Payloads payloads;
    private final DerivationRules rules;
    private final UnitFiles files;
    private final PreparedUnits before;
    private final Map<Unit, Lazy<QuadImage>> stated;
    private final Map<Unit, Map<String, Graph>> ofScopes = new ConcurrentHashMap<>();

    /**
     * @param program digest of the program, with its rules
     * @param before the last time
     * @throws eu.factgraph.files.InvalidInput with the faults of all files that are read
     */
    UnitPreparation(
            String program,
            Payloads payloads,
            DerivationRules rules,
            UnitFiles files,
            PreparedUnits before) {
        this.program = program;
        this.payloads = payloads;
        this.rules = rules;
        this.files = files;
        this.before = before;
        this.stated = read();
    }

    private Map<Unit, Lazy<QuadImage>> read() {
        Set<Unit> changed = before.changed(files.keys(), UnitKeys::stated);
        var images = new LinkedHashMap<Unit, Lazy<QuadImage>>();
        for (Unit unit : files.units()) {
            if (changed.contains(unit)) {
                payloads.find(files.keys().get(unit))
                        .ifPresent(found -> images.put(unit, known(QuadImage.open(found))));
            } else {
                images.put(unit, before.images().get(unit).stated());
            }
        }
        List<GraphFile> missing =
                files.files().entrySet().stream()
                        .filter(unit -> !images.containsKey(unit.getKey()))
                        .flatMap(unit -> unit.getValue().stream())
                        .toList();
        var read = new NamedGraphs(TurtleReader.read(missing));
        files.requireUnchanged(missing);
        read.byUnit()
                .forEach(
                        (unit, graphs) ->
                                images.put(unit, known(put(files.keys().get(unit), graphs))));
        return images;
    }

    private static Lazy<QuadImage> known(QuadImage image) {
        return new Lazy<>(() -> image);
    }

    private QuadImage put(String key, NamedGraphs graphs) {
        return QuadImage.open(payloads.put(key, QuadImageWriter.of(graphs)::writeTo));
    }

    /** The key of what each unit derives. */
    Map<Unit, String> derivedKeys() {
        Set<Unit> changed = before.changed(files.keys(), UnitKeys::stated);
        var foreign = new ForeignDescriptions(files.units(), unit -> List.of(stated(unit)));
        return keys(changed, UnitKeys::derived, unit -> derivedKey(unit, foreign));
    }

    private String derivedKey(Unit unit, ForeignDescriptions foreign) {
        return key("derived", unit, files.keys(), foreign.digest(unit));
    }

    /**
     * A digest of the keys of a unit, its scope and the vocabulary, and of what it reads beside.
     */
    String key(String kind, Unit unit, Map<Unit, String> of, String foreign) {
        var digest = new KeyDigest().add(program).add(kind).add(of.get(unit));
        Stream.of(new Scope(unit.scope()), Scope.SHARED)
                .forEach(read -> digest.add(of.getOrDefault(read, "")));
        return digest.add(foreign).key();
    }

    /**
     * Of units that read nothing that changed the keys of the last time, of others new ones.
     *
     * @param changed the units that others may read and that are not those of the last time
     */
    Map<Unit, String> keys(
            Set<Unit> changed, Function<UnitKeys, String> last, Function<Unit, String> maker) {
        Set<String> graphs = changed.stream().map(Unit::derivedGraph).collect(Collectors.toSet());
        Predicate<Unit> isSame =
                unit ->
                        before.keys().containsKey(unit)
                                && Stream.of(unit, new Scope(unit.scope()), Scope.SHARED)
                                        .noneMatch(changed::contains)
                                && before.keys().get(unit).owners().stream()
                                        .noneMatch(graphs::contains);
        var made =
                files.units().parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        unit -> unit,
                                        unit ->
                                                isSame.test(unit)
                                                        ? last.apply(before.keys().get(unit))
                                                        : maker.apply(unit)));
        var keys = new LinkedHashMap<Unit, String>();
        files.units().forEach(unit -> keys.put(unit, made.get(unit)));
        return keys;
    }

    /** All keys of each unit. */
    Map<Unit, UnitKeys> unitKeys(
            Map<Unit, String> derivedKeys,
            Map<Unit, String> validKeys,
            ForeignDescriptions foreign,
            UnitIndexes indexes) {
        var keys = new LinkedHashMap<Unit, UnitKeys>();
        for (Unit unit : files.units()) {
            UnitKeys last = before.keys().get(unit);
            boolean isSame = last != null && last.valid().equals(validKeys.get(unit));
            Set<Unit> owners =
                    isSame
                            ? last.owners().stream().map(Unit::of).collect(Collectors.toSet())
                            : foreign.owners(unit);
            keys.put(
                    unit,
                    new UnitKeys(
                            files.keys().get(unit),
                            derivedKeys.get(unit),
                            validKeys.get(unit),
                            indexes.key(unit, owners, derivedKeys, validKeys),
                            owners.stream()
                                    .map(Unit::derivedGraph)
                                    .collect(Collectors.toCollection(TreeSet::new))));
        }
        return keys;
    }

    /** The units with what they derive. */
    Map<Unit, UnitImages> derived(Map<Unit, String> keys) {
        Set<Unit> changed = before.changed(keys, UnitKeys::derived);
        var made =
                files.units().parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        unit -> unit,
                                        unit ->
                                                changed.contains(unit)
                                                        ? known(derived(unit, keys.get(unit)))
                                                        : before.images().get(unit).derived()));
        var images = new LinkedHashMap<Unit, UnitImages>();
        files.units()
                .forEach(
                        unit -> images.put(unit, new UnitImages(stated.get(unit), made.get(unit))));
        return images;
    }

    private QuadImage derived(Unit unit, String key) {
        return payloads.find(key).map(QuadImage::open).orElseGet(() -> put(key, derive(unit)));
    }

    private NamedGraphs derive(Unit unit) {
        Graph derived = GraphFactory.createGraphMem();
        results(unit).values().forEach(graph -> GraphUtil.addInto(derived, graph));
        return new NamedGraphs(derived.isEmpty() ? Map.of() : Map.of(unit.derivedGraph(), derived));
    }

    private Map<String, Graph> results(Unit unit) {
        var datasets =
                new UnitDatasets(
                        files.units(),
                        read -> UnitImages.graphs(stated(read)),
                        read -> UnitImages.merge(stated(read)),
                        stated.containsKey(Scope.SHARED)
                                ? UnitImages.merge(stated(Scope.SHARED))
                                : Graph.emptyGraph);
        if (unit instanceof Edition edition) {
            Map<String, Graph> ofScope =
                    files.units().contains(edition.country())
                            ? ofScopes.computeIfAbsent(edition.country(), this::results)
                            : Map.of();
            return rules.results(datasets.of(edition), ofScope);
        }
        return rules.results(datasets.of(unit), Map.of());
    }

    private QuadImage stated(Unit unit) {
        return stated.get(unit).get();
    }
}
