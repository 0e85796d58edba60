package eu.factgraph.files.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;

/** A payload for tests, which follows from its key and size. */
record CachedPayload(String key, byte[] bytes) implements PayloadWriter {

    /** Numbers below 16 give different keys. */
    static CachedPayload of(int number, int size) {
        var bytes = new byte[size];
        new Random(number).nextBytes(bytes);
        return new CachedPayload(Integer.toHexString(number).repeat(64), bytes);
    }

    @Override
    public void writeTo(PayloadOutput output) throws IOException {
        output.write(bytes);
    }

    ByteBuffer put(CacheFolder folder) {
        return folder.put(key, this);
    }

    boolean isFound(CacheFolder folder) {
        var found = folder.find(key);
        found.ifPresent(this::assertContent);
        return found.isPresent();
    }

    void assertContent(ByteBuffer payload) {
        assertEquals(ByteBuffer.wrap(bytes), payload);
    }
}
