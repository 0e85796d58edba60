package eu.factgraph.prepared;

import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.files.Lazy;
import eu.factgraph.search.UnitIndex;
import eu.factgraph.search.UnitIndexer;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The search index of each unit: that of the state before, a kept one or a new one. */
final class UnitIndexes {

    private final String program;
    private final Payloads payloads;
    private final Map<String, UnitIndex> open = new ConcurrentHashMap<>();

    /**
     * @param program digest of the program
     */
    UnitIndexes(String program, Payloads payloads) {
        this.program = program;
        this.payloads = payloads;
    }

    /**
     * Documents of a unit also have statements of the items that items mention.
     *
     * @param owners the units that it mentions
     */
    String key(
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

    /** Forgets all others. */
    void retain(Set<String> keys) {
        open.keySet().retainAll(keys);
    }

    /**
     * @param store of the state that has the keys
     */
    Function<Unit, UnitIndex> of(Map<Unit, UnitKeys> keys, Store store) {
        var indexer = new Lazy<>(() -> new UnitIndexer(store));
        return unit ->
                open.computeIfAbsent(
                        keys.get(unit).indexed(),
                        key -> kept(key).orElseGet(() -> made(key, unit, indexer)));
    }

    private Optional<UnitIndex> kept(String key) {
        Optional<ByteBuffer> found = payloads.find(key);
        try {
            return found.isPresent()
                    ? Optional.of(UnitIndex.read(found.orElseThrow()))
                    : Optional.empty();
        } catch (IOException otherVersion) {
            return Optional.empty();
        }
    }

    private UnitIndex made(String key, Unit unit, Supplier<UnitIndexer> indexer) {
        UnitIndex index = indexer.get().index(unit);
        payloads.put(key, index::writeTo);
        return index;
    }
}
