package eu.factgraph.prepared;

import eu.factgraph.files.cache.CacheFolder;
import eu.factgraph.files.cache.PayloadWriter;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what is put. */
final class MemoryPayloads implements Payloads {

    final Map<String, ByteBuffer> kept = new ConcurrentHashMap<>();
    private int puts;

    @Override
    public Optional<ByteBuffer> find(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    @Override
    public synchronized ByteBuffer put(String key, PayloadWriter writer) {
        puts++;
        kept.put(key, CacheFolder.none().put(key, writer));
        return kept.get(key);
    }

    int puts() {
        int counted = puts;
        puts = 0;
        return counted;
    }
}
