package eu.factgraph.prepared;

import eu.factgraph.dataset.Unit;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Under which keys what was made of some files is kept.
 *
 * @param version of the data
 * @param statements without the dates of changes
 * @param graphs without that of the dates of changes
 * @param image key of all statements
 * @param shapes key of the graph of our shapes
 * @param dates key of the dates of changes
 */
record Manifest(
        String version,
        long statements,
        int graphs,
        String image,
        String shapes,
        String dates,
        Map<Unit, UnitKeys> units) {

    /** All keys that it names. */
    Set<String> keys() {
        var keys = new HashSet<>(Set.of(image, shapes, dates));
        for (UnitKeys unit : units.values()) {
            keys.addAll(List.of(unit.stated(), unit.derived(), unit.valid(), unit.indexed()));
        }
        return keys;
    }

    void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeUTF(version);
        out.writeLong(statements);
        out.writeInt(graphs);
        out.writeUTF(image);
        out.writeUTF(shapes);
        out.writeUTF(dates);
        out.writeInt(units.size());
        for (Map.Entry<Unit, UnitKeys> unit : units.entrySet()) {
            write(unit.getKey(), unit.getValue(), out);
        }
        out.flush();
    }

    private static void write(Unit unit, UnitKeys keys, DataOutputStream out) throws IOException {
        out.writeUTF(unit.derivedGraph());
        out.writeUTF(keys.stated());
        out.writeUTF(keys.derived());
        out.writeUTF(keys.valid());
        out.writeUTF(keys.indexed());
        out.writeInt(keys.owners().size());
        for (String owner : keys.owners()) {
            out.writeUTF(owner);
        }
    }

    static Manifest read(ByteBuffer bytes) {
        try (var in = new DataInputStream(new PayloadInput(bytes))) {
            return new Manifest(
                    in.readUTF(),
                    in.readLong(),
                    in.readInt(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readUTF(),
                    units(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<Unit, UnitKeys> units(DataInputStream in) throws IOException {
        var units = new LinkedHashMap<Unit, UnitKeys>();
        for (int left = in.readInt(); left > 0; left--) {
            units.put(
                    Unit.of(in.readUTF()),
                    new UnitKeys(
                            in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), owners(in)));
        }
        return units;
    }

    private static Set<String> owners(DataInputStream in) throws IOException {
        var owners = new TreeSet<String>();
        for (int left = in.readInt(); left > 0; left--) {
            owners.add(in.readUTF());
        }
        return owners;
    }
}
