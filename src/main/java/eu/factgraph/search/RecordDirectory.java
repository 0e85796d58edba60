package eu.factgraph.search;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.BaseDirectory;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NoLockFactory;

/** The files of a Lucene index as records, a name and then a content each. They are read-only. */
final class RecordDirectory extends BaseDirectory {

    private final RecordTable records;

    RecordDirectory(RecordTable records) {
        super(NoLockFactory.INSTANCE);
        this.records = records;
    }

    /** The files of a directory as records. */
    static byte[] encoded(Directory directory) throws IOException {
        var records = new ArrayList<byte[]>();
        for (String name : directory.listAll()) {
            records.add(new RecordWriter().text(name).bytes());
            try (IndexInput input = directory.openInput(name, IOContext.READONCE)) {
                byte[] content = new byte[Math.toIntExact(input.length())];
                input.readBytes(content, 0, content.length);
                records.add(content);
            }
        }
        return RecordTable.encoded(records);
    }

    @Override
    public String[] listAll() {
        var names = new String[records.size() / 2];
        for (int file = 0; file < names.length; file++) {
            names[file] = records.reader(2 * file).text();
        }
        return names;
    }

    @Override
    public long fileLength(String name) throws IOException {
        return records.bytes(content(name)).remaining();
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        var content = new ByteBuffersDataInput(List.of(records.bytes(content(name))));
        return new ByteBuffersIndexInput(content, name);
    }

    private int content(String name) throws IOException {
        int file = List.of(listAll()).indexOf(name);
        if (file < 0) {
            throw new FileNotFoundException(name);
        }
        return 2 * file + 1;
    }

    @Override
    public Set<String> getPendingDeletions() {
        return Set.of();
    }

    @Override
    public void close() {
        // The bytes are no resource of their own.
    }

    @Override
    public void deleteFile(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sync(Collection<String> names) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void syncMetaData() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rename(String source, String dest) {
        throw new UnsupportedOperationException();
    }
}
