package eu.factgraph.files.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** A file of a header and its payload. A mapped payload outlives the name of its file. */
final class PayloadFile {

    private PayloadFile() {}

    /**
     * Maps the payload of a file, read-only.
     *
     * @throws InvalidPayload if the file is not a whole entry of the key
     */
    static ByteBuffer map(Path file, String key) throws IOException {
        // to open a pipe would block
        if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isRegularFile()) {
            throw new InvalidPayload("not a regular file");
        }
        try (var channel =
                FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            var header = PayloadHeader.read(channel);
            header.requireKeyOf(key);
            header.verify(channel);
            return map(channel, header);
        }
    }

    /** Writes an entry to an empty file and maps its payload. */
    static ByteBuffer write(FileChannel channel, String key, PayloadWriter writer)
            throws IOException {
        channel.position(PayloadHeader.BYTES);
        var output = new PayloadOutput(channel);
        writer.writeTo(output);
        PayloadHeader header = output.header(key);
        // last, so that a file cut off while it is written has none
        var bytes = header.toBytes();
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
        channel.force(false);
        return map(channel, header);
    }

    private static ByteBuffer map(FileChannel channel, PayloadHeader header) throws IOException {
        return channel.map(MapMode.READ_ONLY, PayloadHeader.BYTES, header.length());
    }
}
