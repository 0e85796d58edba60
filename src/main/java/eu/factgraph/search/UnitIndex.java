package eu.factgraph.search;

import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.search.DocumentRecords.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.apache.lucene.index.DirectoryReader;

/**
 * The documents of an edition, or of the shared vocabulary, with a Lucene index of them: immutable
 * bytes in the canonical namespace, so that they serve any base. A document is decoded when a
 * result needs it. There is nothing to close.
 */
public final class UnitIndex {

    /** Changes with the records, and with what {@link SearchAnalyzers} make of a text. */
    private static final byte[] FORMAT =
            "factgraph search index 2\n".getBytes(StandardCharsets.US_ASCII);

    /** The format, a checksum and the number of bytes that follow. */
    private static final int HEAD = FORMAT.length + 2 * Long.BYTES;

    private static final String UNREADABLE = "This is not a search index of this version: ";

    private final ByteBuffer content;
    private final Unit unit;
    private final Set<Scope> scopes;
    private final DocumentRecords documents;
    private final DirectoryReader reader;

    private UnitIndex(ByteBuffer content) throws IOException {
        var records = new RecordTable(content);
        RecordReader head = records.reader(Section.HEAD.ordinal());
        this.content = content;
        this.unit = Unit.of(head.text());
        this.scopes =
                head.list(head::text).stream()
                        .map(Scope::new)
                        .collect(Collectors.toUnmodifiableSet());
        this.documents = new DocumentRecords(records);
        this.reader = DirectoryReader.open(new RecordDirectory(Section.LUCENE.of(records)));
    }

    /**
     * @param content by {@link UnitIndexWriter}
     */
    static UnitIndex of(byte[] content) throws IOException {
        return new UnitIndex(ByteBuffer.wrap(content));
    }

    /**
     * Maps what {@link #writeTo} wrote. The file may be replaced or deleted afterwards, but not
     * modified.
     *
     * @throws IOException if it is something else, of another version, cut or changed
     */
    public static UnitIndex read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return read(channel.map(MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /**
     * Reads what {@link #writeTo} wrote, without a copy.
     *
     * @throws IOException if it is something else, of another version, cut or changed
     */
    public static UnitIndex read(ByteBuffer bytes) throws IOException {
        if (bytes.remaining() < HEAD
                || bytes.slice().limit(FORMAT.length).compareTo(ByteBuffer.wrap(FORMAT)) != 0) {
            throw new IOException(UNREADABLE + "it has another format");
        }
        ByteBuffer content = bytes.slice(bytes.position() + HEAD, bytes.remaining() - HEAD);
        ByteBuffer sums = bytes.slice(bytes.position() + FORMAT.length, 2 * Long.BYTES);
        if (sums.getLong() != checksum(content) || sums.getLong() != content.capacity()) {
            throw new IOException(UNREADABLE + "its checksum is wrong");
        }
        return new UnitIndex(content);
    }

    /** In the format of {@link #read}. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(FORMAT);
        ByteBuffer sums = ByteBuffer.allocate(2 * Long.BYTES);
        out.write(sums.putLong(checksum(content)).putLong(content.capacity()).array());
        Channels.newChannel(out).write(content.duplicate());
    }

    private static long checksum(ByteBuffer content) {
        var checksum = new CRC32C();
        checksum.update(content.duplicate());
        return checksum.getValue();
    }

    /** An edition, or {@link Scope#SHARED}. */
    public Unit unit() {
        return unit;
    }

    /**
     * The scopes of what the unit mentions. Besides those of its own files, the index depends on
     * statements of these scopes only.
     */
    public Set<Scope> scopes() {
        return scopes;
    }

    DocumentRecords documents() {
        return documents;
    }

    DirectoryReader reader() {
        return reader;
    }
}
