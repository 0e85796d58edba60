package eu.factgraph.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Records by number in one sequence of bytes: their number, where each ends, and the records. */
record RecordTable(ByteBuffer bytes) {

    static RecordTable of(List<byte[]> records) {
        return new RecordTable(ByteBuffer.wrap(encoded(records)));
    }

    static byte[] encoded(List<byte[]> records) {
        int size = Integer.BYTES * (1 + records.size());
        var bytes = ByteBuffer.allocate(size + records.stream().mapToInt(one -> one.length).sum());
        bytes.putInt(records.size());
        int end = size;
        for (byte[] one : records) {
            end += one.length;
            bytes.putInt(end);
        }
        records.forEach(bytes::put);
        return bytes.array();
    }

    int size() {
        return bytes.getInt(0);
    }

    ByteBuffer bytes(int record) {
        int start = record == 0 ? Integer.BYTES * (1 + size()) : end(record - 1);
        return bytes.slice(start, end(record) - start);
    }

    RecordReader reader(int record) {
        return new RecordReader(bytes(record));
    }

    /** A record that is one text. */
    String text(int record) {
        return StandardCharsets.UTF_8.decode(bytes(record)).toString();
    }

    /** All records, if each is one text. */
    List<String> texts() {
        return IntStream.range(0, size()).mapToObj(this::text).toList();
    }

    private int end(int record) {
        return bytes.getInt(Integer.BYTES * (1 + record));
    }
}
