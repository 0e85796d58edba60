package eu.factgraph.prepared;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.FileDigests;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.Lazy;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.cache.CacheFolder;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.quads.QuadImage;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.Finding;
import eu.factgraph.validation.ShapesGraph;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private final UnitIndexes indexes;
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
        this.indexes = new UnitIndexes(program, payloads);
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
        indexes.retain(manifest.keys());
        return new PreparedData(
                manifest.version(),
                manifest.statements(),
                manifest.graphs(),
                image,
                ofShapes,
                dates,
                store -> indexes.of(units.keys(), store));
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
        var units =
                new PreparedUnits(
                        preparation.unitKeys(derivedKeys, validKeys, foreign, indexes), images);
        return prepare(manifestKey, version, units, releases);
    }

    private PreparedData prepare(
            String manifestKey, String version, PreparedUnits units, String releases) {
        var whole = new WholePreparation(program, payloads, units, before, imageBefore);
        NamedGraphs graphs = whole.graphs();
        String datesKey = whole.datesKey(releases);
        ChangeDates dates = whole.dates(datesKey, graphs, releases());
        String imageKey = whole.key("image", datesKey);
        QuadImage image = whole.image(imageKey, dates.graph(graphs));
        String shapesKey = whole.key("shapes", "");
        QuadImage ofShapes = whole.ofShapes(shapesKey, shapes);
        var manifest =
                new Manifest(
                        version,
                        graphs.size(),
                        graphs.graphs().size(),
                        imageKey,
                        shapesKey,
                        datesKey,
                        units.keys());
        payloads.put(manifestKey, manifest::write);
        return data(manifest, units, image, ofShapes, dates);
    }
}
