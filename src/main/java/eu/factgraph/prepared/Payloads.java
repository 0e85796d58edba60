package eu.factgraph.prepared;

import eu.factgraph.files.cache.CacheFolder;
import eu.factgraph.files.cache.PayloadWriter;
import eu.factgraph.files.cache.PreparedResource;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Optional;

/** Where payloads are kept, by their key. */
public interface Payloads {

    /** A payload, if it is there and whole. */
    Optional<ByteBuffer> find(String key);

    /** Keeps a payload, and returns it. */
    ByteBuffer put(String key, PayloadWriter writer);

    /** Of the payloads used so far only these are needed any more. */
    default void retain(Collection<String> keys) {}

    /** In a folder for all runs of this user. */
    static Payloads in(CacheFolder folder) {
        return new Payloads() {
            @Override
            public Optional<ByteBuffer> find(String key) {
                return folder.find(key);
            }

            @Override
            public ByteBuffer put(String key, PayloadWriter writer) {
                return folder.put(key, writer);
            }

            @Override
            public void retain(Collection<String> keys) {
                folder.retain(keys);
            }
        };
    }

    /** Those that the build made; what is missing is kept in memory. */
    static Payloads ofBuild() {
        return new Payloads() {
            @Override
            public Optional<ByteBuffer> find(String key) {
                URL location = BuildOutput.resource(key);
                return Optional.ofNullable(location)
                        .flatMap(PreparedResource::of)
                        .filter(resource -> resource.key().equals(key))
                        .flatMap(PreparedResource::load);
            }

            @Override
            public ByteBuffer put(String key, PayloadWriter writer) {
                return CacheFolder.none().put(key, writer);
            }
        };
    }
}
