package eu.factgraph.importing;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.InvalidInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the sheets of an import. */
final class ReadSheets {

    private ReadSheets() {}

    /**
     * The sheets of each scope, oldest first.
     *
     * @throws InvalidInput with the faults of all sheets
     */
    static Map<String, List<ReadSheet>> byScope(List<SheetFile> files) {
        checkIsOnce(files);
        var sheets = new TreeMap<String, List<ReadSheet>>();
        var faults = new ArrayList<String>();
        files.stream()
                .sorted(Comparator.comparing(SheetFile::edition))
                .forEach(
                        file -> {
                            try {
                                ReadSheet sheet = ReadSheet.of(file);
                                sheets.computeIfAbsent(
                                                file.edition().scope(), key -> new ArrayList<>())
                                        .add(sheet);
                            } catch (InvalidInput fault) {
                                faults.addAll(fault.messages());
                            }
                        });
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return sheets;
    }

    private static void checkIsOnce(List<SheetFile> files) {
        var seen = new HashMap<Edition, SheetFile>();
        for (SheetFile file : files) {
            SheetFile other = seen.putIfAbsent(file.edition(), file);
            if (other != null) {
                throw new InvalidInput(
                        file.file(),
                        "is of the same edition as %s; give one".formatted(other.file()));
            }
        }
    }
}
