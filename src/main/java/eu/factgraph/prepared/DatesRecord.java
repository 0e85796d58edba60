package eu.factgraph.prepared;

import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleaseHistory;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The dates of changes as bytes; days are counted from 1970. */
final class DatesRecord {

    private static final long NONE = Long.MIN_VALUE;

    private DatesRecord() {}

    static void write(ChangeDates dates, OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeLong(dates.version().map(LocalDate::toEpochDay).orElse(NONE));
        write(dates.resources(), out);
        write(dates.derived(), out);
        write(dates.sections(), out);
        write(dates.descriptions(), out);
        out.flush();
    }

    private static void write(Map<String, LocalDate> dates, DataOutputStream out)
            throws IOException {
        out.writeInt(dates.size());
        for (Map.Entry<String, LocalDate> date : dates.entrySet()) {
            out.writeUTF(date.getKey());
            out.writeInt((int) date.getValue().toEpochDay());
        }
    }

    static ChangeDates read(ByteBuffer bytes, Supplier<ReleaseHistory> releases) {
        try (var in = new DataInputStream(new PayloadInput(bytes))) {
            long version = in.readLong();
            return new ChangeDates(
                    releases,
                    version == NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(version)),
                    dates(in),
                    dates(in),
                    dates(in),
                    dates(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, LocalDate> dates(DataInputStream in) throws IOException {
        var dates = new HashMap<String, LocalDate>();
        for (int left = in.readInt(); left > 0; left--) {
            dates.put(in.readUTF(), LocalDate.ofEpochDay(in.readInt()));
        }
        return dates;
    }
}
