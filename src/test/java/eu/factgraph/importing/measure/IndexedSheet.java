package eu.factgraph.importing.measure;

import eu.factgraph.dataset.Edition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sheet with the counts that its index gives. */
record IndexedSheet(
        Edition edition, int entries, int services, int contactBlocks, int basicDataLines) {

    private static final int ENTRIES = 6;
    private static final int SERVICES = 9;
    private static final int CONTACTS = 10;
    private static final int BASIC_DATA = 11;

    /** One sheet of each country and of the Union, by turns of its first, second … edition. */
    static List<IndexedSheet> oneOfEach(Path index) {
        Map<String, List<IndexedSheet>> byScope = new LinkedHashMap<>();
        Tables.read(index).stream()
                .filter(row -> !row.get(0).equals("country"))
                .map(IndexedSheet::of)
                .forEach(
                        sheet ->
                                byScope.computeIfAbsent(
                                                sheet.edition().scope(), key -> new ArrayList<>())
                                        .add(sheet));
        var chosen = new ArrayList<IndexedSheet>();
        byScope.values().forEach(sheets -> chosen.add(sheets.get(chosen.size() % sheets.size())));
        return chosen;
    }

    private static IndexedSheet of(List<String> row) {
        return new IndexedSheet(
                new Edition(row.get(0), Integer.parseInt(row.get(1))),
                Integer.parseInt(row.get(ENTRIES)),
                Integer.parseInt(row.get(SERVICES)),
                Integer.parseInt(row.get(CONTACTS)),
                Integer.parseInt(row.get(BASIC_DATA)));
    }
}
