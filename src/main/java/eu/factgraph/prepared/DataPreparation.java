package eu.factgraph.prepared;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.FileDigests;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.Lazy;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.cache.CacheFolder;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.DatesGraph;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.quads.QuadImage;
import eu.factgraph.quads.QuadImageWriter;
import eu.factgraph.quads.QuadImageWriter.Part;
import eu.factgraph.search.UnitIndex;
import eu.factgraph.search.UnitIndexer;
import eu.factgraph.store.Store;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.Finding;
import eu.factgraph.validation.ShapesGraph;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares data to be served. Whatever is kept under the digests of all that it was made of is not
 * made again; a second preparation also redoes only the units that changed since the first.
 */
public final class DataPreparation {

    private static final Logger LOG = LoggerFactory.getLogger(DataPreparation.class);
    private static final int ATTEMPTS = 3;

    private final SourceFolders source;
    private final String program;
    private final Payloads payloads;
    private final Lazy<ShapesGraph> shapes;
    private final Consumer<List<Finding>> refuse;
    private final FileDigests digests = new FileDigests();
    private PreparedUnits before = PreparedUnits.NONE;
    private Optional<QuadImage> imageBefore = Optional.empty();

    /**
     * @param program digest of the program, with its ontology, rules and shapes
     * @param payloads where to keep what is prepared
     * @param refuse throws if there are violations among the findings
     */
    DataPreparation(
            SourceFolders source,
            String program,
            Payloads payloads,
            Consumer<List<Finding>> refuse) {
        this.source = source;
        this.program = program;
        this.payloads = payloads;
        this.shapes = new Lazy<>(() -> ShapesGraph.in(source.shapes()));
        this.refuse = refuse;
    }

    /** Of the built-in data: what the build prepared, if it did. */
    public static DataPreparation ofBuiltIn(SourceFolders source, Consumer<List<Finding>> refuse) {
        return new DataPreparation(source, BuildOutput.running(), Payloads.ofBuild(), refuse);
    }

    /**
     * Of a folder of files.
     *
     * @param cache where to keep what is prepared; a program that the build did not prepare keeps
     *     nothing, because it cannot tell whether it changed
     */
    public static DataPreparation of(
            SourceFolders source, CacheFolder cache, Consumer<List<Finding>> refuse) {
        boolean isBuilt = BuildOutput.Prepared.ofProgram().isPresent();
        return new DataPreparation(
                source,
                BuildOutput.running(),
                Payloads.in(isBuilt ? cache : CacheFolder.none()),
                refuse);
    }

    /** Digests of the files that were read. */
    public FileDigests digests() {
        return digests;
    }

    /**
     * What the build prepared, without a look at the files; else as {@link #prepare} does.
     *
     * @throws eu.factgraph.files.InvalidInput if the files cannot be read
     */
    public PreparedData prepareBuiltIn() {
        return BuildOutput.Prepared.ofProgram()
                .flatMap(prepared -> kept(prepared.data()))
                .orElseGet(this::prepare);
    }

    /**
     * @throws eu.factgraph.files.InvalidInput if the files cannot be read
     */
    public synchronized PreparedData prepare() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return prepareOnce();
            } catch (UnitFiles.ChangedWhileRead changed) {
                LOG.debug("The files changed while they were read, attempt {}", attempt);
            } catch (UnitImages.LostPayload lost) {
                LOG.debug("The cache lost a unit; all are prepared again");
                before = PreparedUnits.NONE;
                imageBefore = Optional.empty();
            }
        }
        throw new InvalidInput(source.data(), "changes while it is read; try again later");
    }

    private PreparedData prepareOnce() {
        List<Path> listed = source.files();
        UnitFiles files = files(listed);
        String version = source.version(listed, digests);
        String releases = source.releases(listed, digests);
        String key = key(files, releases);
        return kept(key).orElseGet(() -> prepare(key, version, files, releases));
    }

    /** The key of what is prepared of the files as they are now. */
    String key() {
        List<Path> listed = source.files();
        return key(files(listed), source.releases(listed, digests));
    }

    private UnitFiles files(List<Path> listed) {
        return UnitFiles.of(source.graphFiles(listed), digests, program);
    }

    private String key(UnitFiles files, String releases) {
        var all = new KeyDigest().add(program).add("manifest").add(releases);
        files.keys().forEach((unit, key) -> all.add(unit.derivedGraph()).add(key));
        return all.key();
    }

    /** What is kept under a key, if it is whole. */
    synchronized Optional<PreparedData> kept(String key) {
        Optional<Manifest> found = payloads.find(key).map(Manifest::read);
        Optional<QuadImage> image =
                found.flatMap(manifest -> payloads.find(manifest.image())).map(QuadImage::open);
        Optional<QuadImage> ofShapes =
                found.flatMap(manifest -> payloads.find(manifest.shapes())).map(QuadImage::open);
        Optional<ByteBuffer> dates = found.flatMap(manifest -> payloads.find(manifest.dates()));
        return image.isEmpty() || ofShapes.isEmpty() || dates.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        data(
                                found.orElseThrow(),
                                PreparedUnits.in(payloads, found.orElseThrow().units()),
                                image.orElseThrow(),
                                ofShapes.orElseThrow(),
                                DatesRecord.read(dates.orElseThrow(), releases())));
    }

    private Supplier<ReleaseHistory> releases() {
        return new Lazy<>(() -> ReleaseHistory.read(source.data()));
    }

    private PreparedData data(
            Manifest manifest,
            PreparedUnits units,
            QuadImage image,
            QuadImage ofShapes,
            ChangeDates dates) {
        before = units;
        imageBefore = Optional.of(image);
        payloads.retain(manifest.keys());
        return new PreparedData(
                manifest.version(),
                manifest.statements(),
                manifest.graphs(),
                image,
                ofShapes,
                dates,
                store -> indexes(units.keys(), store));
    }

    private PreparedData prepare(
            String manifestKey, String version, UnitFiles files, String releases) {
        DerivationRules rules = DerivationRules.in(source.ontology().resolve("rules"));
        var preparation = new UnitPreparation(program, payloads, rules, files, before);
        Map<Unit, String> derivedKeys = preparation.derivedKeys();
        Map<Unit, UnitImages> images = preparation.derived(derivedKeys);
        var foreign = new ForeignDescriptions(files.units(), unit -> images.get(unit).all());
        Map<Unit, String> validKeys =
                preparation.keys(
                        before.changed(derivedKeys, UnitKeys::derived),
                        UnitKeys::valid,
                        unit -> preparation.key("valid", unit, derivedKeys, foreign.digest(unit)));
        var unchecked = new LinkedHashMap<>(validKeys);
        unchecked.keySet().retainAll(before.changed(validKeys, UnitKeys::valid));
        new UnitValidation(payloads, () -> new DatasetValidator(shapes.get()), images, refuse)
                .check(unchecked);
        var units = new PreparedUnits(keys(files, derivedKeys, validKeys, foreign), images);
        return prepare(manifestKey, version, units, releases);
    }

    private Map<Unit, UnitKeys> keys(
            UnitFiles files,
            Map<Unit, String> derivedKeys,
            Map<Unit, String> validKeys,
            ForeignDescriptions foreign) {
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
                            indexKey(unit, owners, derivedKeys, validKeys),
                            owners.stream()
                                    .map(Unit::derivedGraph)
                                    .collect(Collectors.toCollection(TreeSet::new))));
        }
        return keys;
    }

    /** Documents of a unit also have statements of the items that items mention. */
    private String indexKey(
            Unit unit,
            Set<Unit> owners,
            Map<Unit, String> derivedKeys,
            Map<Unit, String> validKeys) {
        var read = new TreeSet<>(Set.of(unit.scope()));
        Scope.ALL_SHARED.forEach(scope -> read.add(scope.code()));
        owners.forEach(owner -> read.add(owner.scope()));
        var digest = new KeyDigest().add(program).add("indexed").add(validKeys.get(unit));
        read.forEach(scope -> digest.add(derivedKeys.getOrDefault(new Scope(scope), "")));
        return digest.key();
    }

    private PreparedData prepare(
            String manifestKey, String version, PreparedUnits units, String releases) {
        var datesKey = new KeyDigest().add(program).add("dates").add(releases);
        units.keys().values().forEach(keys -> datesKey.add(keys.stated()).add(keys.derived()));
        String dates = datesKey.key();
        NamedGraphs graphs = graphs(units);
        ChangeDates changes = changes(dates, graphs);
        String imageKey = new KeyDigest().add(program).add("image").add(dates).key();
        QuadImage image = image(imageKey, units, changes, graphs);
        String shapesKey = new KeyDigest().add(program).add("shapes").key();
        var manifest =
                new Manifest(
                        version,
                        graphs.size(),
                        graphs.graphs().size(),
                        imageKey,
                        shapesKey,
                        dates,
                        units.keys());
        payloads.put(manifestKey, manifest::write);
        return data(manifest, units, image, ofShapes(shapesKey), changes);
    }

    private QuadImage ofShapes(String key) {
        return QuadImage.open(
                payloads.find(key)
                        .orElseGet(
                                () ->
                                        payloads.put(
                                                key,
                                                QuadImageWriter.of(shapes.get().named())
                                                        ::writeTo)));
    }

    private static NamedGraphs graphs(PreparedUnits units) {
        var graphs = new LinkedHashMap<String, Graph>();
        units.images().values().forEach(unit -> graphs.putAll(unit.graphs().graphs()));
        return new NamedGraphs(graphs);
    }

    private ChangeDates changes(String key, NamedGraphs graphs) {
        Supplier<ReleaseHistory> releases = releases();
        ByteBuffer bytes =
                payloads.find(key)
                        .orElseGet(
                                () -> {
                                    var dates = ChangeDates.of(releases.get(), graphs);
                                    return payloads.put(key, out -> DatesRecord.write(dates, out));
                                });
        return DatesRecord.read(bytes, releases);
    }

    /** Of the image before, what did not change is copied. */
    private QuadImage image(
            String key, PreparedUnits units, ChangeDates dates, NamedGraphs graphs) {
        return payloads.find(key)
                .map(QuadImage::open)
                .orElseGet(() -> made(key, units, dates, graphs));
    }

    private QuadImage made(String key, PreparedUnits units, ChangeDates dates, NamedGraphs graphs) {
        Map<Unit, String> derivedKeys = new LinkedHashMap<>();
        units.keys().forEach((unit, keys) -> derivedKeys.put(unit, keys.derived()));
        Set<Unit> changed = before.changed(derivedKeys, UnitKeys::derived);
        var parts = new ArrayList<Part>();
        imageBefore.ifPresent(
                image ->
                        parts.add(
                                new Part(
                                        image,
                                        name ->
                                                !name.equals(DatesGraph.IRI)
                                                        && !changed.contains(Unit.of(name)))));
        units.images()
                .forEach(
                        (unit, images) -> {
                            if (changed.contains(unit)) {
                                images.all()
                                        .forEach(image -> parts.add(new Part(image, any -> true)));
                            }
                        });
        dates.graph(graphs)
                .ifPresent(
                        graph ->
                                parts.add(
                                        new Part(
                                                QuadImageWriter.of(
                                                                new NamedGraphs(
                                                                        Map.of(
                                                                                DatesGraph.IRI,
                                                                                graph)))
                                                        .image(),
                                                any -> true)));
        return QuadImage.open(payloads.put(key, QuadImageWriter.of(parts)::writeTo));
    }

    private Function<Unit, UnitIndex> indexes(Map<Unit, UnitKeys> keys, Store store) {
        var indexer = new Lazy<>(() -> new UnitIndexer(store));
        return unit -> index(keys.get(unit).indexed(), unit, indexer);
    }

    private UnitIndex index(String key, Unit unit, Supplier<UnitIndexer> indexer) {
        Optional<ByteBuffer> found = payloads.find(key);
        try {
            if (found.isPresent()) {
                return UnitIndex.read(found.orElseThrow());
            }
            UnitIndex index = indexer.get().index(unit);
            payloads.put(key, index::writeTo);
            return index;
        } catch (IOException otherVersion) {
            return indexer.get().index(unit);
        }
    }
}
