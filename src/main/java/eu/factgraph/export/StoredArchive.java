package eu.factgraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.output.CountingOutputStream;
import org.apache.jena.atlas.iterator.Iter;

/**
 * A ZIP archive without compression, because deflated bytes depend on zlib. Each file is made
 * twice: its size and checksum precede it.
 *
 * @param files by name
 */
record StoredArchive(SortedMap<String, StreamedContent> files) implements StreamedContent {

    /** For the earliest date of the format, 1980-01-01, Java adds a field with the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    @Override
    public Iterator<Runnable> pieces(OutputStream out) {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        return Iter.concat(
                Iter.flatMap(
                        files.entrySet().iterator(),
                        file -> entry(zip, file.getKey(), file.getValue())),
                Iter.singletonIterator(() -> finish(zip)));
    }

    private static Iterator<Runnable> entry(
            ZipOutputStream zip, String name, StreamedContent content) {
        return Iter.concat(
                Iter.singletonIterator(() -> begin(zip, name, content)), content.pieces(zip));
    }

    private static void begin(ZipOutputStream zip, String name, StreamedContent content) {
        var checksum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        var counted = new CountingOutputStream(checksum);
        content.writeTo(counted);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(counted.getByteCount());
        entry.setCrc(checksum.getChecksum().getValue());
        entry.setTimeLocal(NO_TIME);
        try {
            zip.putNextEntry(entry);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void finish(ZipOutputStream zip) {
        try {
            zip.finish();
            zip.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
