package eu.factgraph.prepared;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.cache.CacheFolder;
import eu.factgraph.files.cache.PayloadWriter;
import eu.factgraph.files.cache.PreparedResource;
import eu.factgraph.search.UnitIndexer;
import eu.factgraph.store.Store;
import eu.factgraph.validation.Finding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Run by the build after the compiler: prepares the built-in data, unless what it prepared last was
 * made of the same classes and files. Data that cannot be served is not prepared: the program reads
 * it when it starts, and reports its faults better than a build does.
 */
public final class BuiltInPreparation {

    private static final Logger LOG = LoggerFactory.getLogger(BuiltInPreparation.class);

    private final Path folder;
    private final Map<String, ByteBuffer> made = new HashMap<>();

    private BuiltInPreparation(Path folder) {
        this.folder = folder;
    }

    /**
     * @param arguments the folder of classes and resources, and the build file
     */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        String program = BuildOutput.program(classes, Path.of(arguments[1]));
        Path folder = BuildOutput.folder(classes);
        try {
            new BuiltInPreparation(folder).prepare(program);
        } catch (InvalidInput faulty) {
            Files.deleteIfExists(BuildOutput.Prepared.file(folder));
            LOG.warn("The built-in data is not prepared: {}", faulty.getMessage());
        }
    }

    private void prepare(String program) throws IOException {
        var source = SourceFolders.builtIn();
        var preparation =
                new DataPreparation(source, program, payloads(), BuiltInPreparation::refuse);
        String key = preparation.key();
        if (BuildOutput.Prepared.in(folder)
                .equals(Optional.of(new BuildOutput.Prepared(program, key)))) {
            return;
        }
        PreparedData data = preparation.prepare();
        Store store = Store.of(data.image(), CanonicalNamespace.CANONICAL);
        UnitIndexer.units(store).forEach(data.indexes().apply(store)::apply);
        write(key, Manifest.read(made.get(key)));
        new BuildOutput.Prepared(program, key).write(folder);
    }

    /** Keeps all in memory. */
    private Payloads payloads() {
        return new Payloads() {
            @Override
            public Optional<ByteBuffer> find(String key) {
                return Optional.ofNullable(made.get(key));
            }

            @Override
            public synchronized ByteBuffer put(String key, PayloadWriter writer) {
                made.put(key, CacheFolder.none().put(key, writer));
                return made.get(key);
            }
        };
    }

    /** Only what a server needs; the units are needed only if files change. */
    private void write(String key, Manifest manifest) throws IOException {
        Set<String> kept =
                new HashSet<>(Set.of(key, manifest.image(), manifest.shapes(), manifest.dates()));
        manifest.units().values().stream()
                .map(UnitKeys::indexed)
                .filter(made::containsKey)
                .forEach(kept::add);
        Files.createDirectories(folder);
        try (var old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (String one : kept) {
            ByteBuffer payload = made.get(one).duplicate();
            PreparedResource.write(folder.resolve(one), one, out -> out.write(payload.duplicate()));
        }
    }

    private static void refuse(List<Finding> findings) {
        List<Finding> violations = findings.stream().filter(Finding::violation).toList();
        if (!violations.isEmpty()) {
            throw new InvalidInput(
                    "it has %d violations; check it with factgraph validate"
                            .formatted(violations.size()));
        }
    }
}
