package eu.factgraph.files.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A payload that the build has prepared, in the form of an entry of a {@link CacheFolder}. */
public final class PreparedResource {

    private static final Logger LOG = LoggerFactory.getLogger(PreparedResource.class);

    private final URL location;
    private final PayloadHeader header;

    private PreparedResource(URL location, PayloadHeader header) {
        this.location = location;
        this.header = header;
    }

    /**
     * Opens a resource of the class path, or a file.
     *
     * @return empty if it cannot be read, or was written by another version of the program
     */
    public static Optional<PreparedResource> of(URL location) {
        try (var input = open(location)) {
            return Optional.of(
                    new PreparedResource(location, PayloadHeader.read(Channels.newChannel(input))));
        } catch (IOException unusable) {
            LOG.debug("{} is not used: {}", location, CacheFailure.reason(unusable));
            return Optional.empty();
        }
    }

    /** Writes an entry to a file of any name, completely or not at all. */
    public static void write(Path file, String key, PayloadWriter writer) throws IOException {
        PayloadHeader.requireKey(key);
        try (var temporary = TemporaryFile.create(file.toAbsolutePath().getParent())) {
            PayloadFile.write(temporary.channel(), key, writer);
            temporary.moveTo(file);
        }
    }

    /** The digest of what it was made of. */
    public String key() {
        return header.key();
    }

    /**
     * The payload in memory, read-only.
     *
     * @return empty if it is cut off or corrupt
     */
    public Optional<ByteBuffer> load() {
        try (var payload = payload()) {
            return Optional.of(header.load(payload));
        } catch (IOException unusable) {
            return unusable(unusable);
        }
    }

    /**
     * The payload mapped from a folder, to which it is unpacked once.
     *
     * @return empty if it is cut off or corrupt
     */
    public Optional<ByteBuffer> load(CacheFolder folder) {
        Optional<ByteBuffer> unpacked = folder.find(key());
        if (unpacked.isPresent()) {
            return unpacked;
        }
        try {
            return Optional.of(folder.put(key(), this::copy));
        } catch (UncheckedIOException unusable) {
            return unusable(unusable.getCause());
        }
    }

    private void copy(PayloadOutput output) throws IOException {
        try (var input = open(location)) {
            input.skipNBytes(PayloadHeader.BYTES);
            input.transferTo(output);
        }
        if (!output.header(key()).equals(header)) {
            throw new InvalidPayload("wrong length or checksum");
        }
    }

    private ReadableByteChannel payload() throws IOException {
        InputStream input = open(location);
        input.skipNBytes(PayloadHeader.BYTES);
        return Channels.newChannel(input);
    }

    private static InputStream open(URL location) throws IOException {
        return location.openStream();
    }

    private Optional<ByteBuffer> unusable(IOException failure) {
        LOG.warn("{} is not used: {}", location, CacheFailure.reason(failure));
        return Optional.empty();
    }
}
