package eu.factgraph.extraction.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.Reference;
import eu.factgraph.sheet.SheetReader;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.OutlineReader;
import eu.factgraph.sheet.outline.SheetOutline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReferenceServicesTest {

    /** The index counts labels that begin a cell; one service of Montenegro has its own before. */
    private static final Map<String, Integer> MORE = Map.of("me", 1);

    @Test
    void every_service_that_the_index_counts_is_read() throws IOException {
        Path index = Reference.path("sheets/INDEX.tsv");
        var expected = new TreeMap<String, Integer>();
        var read = new TreeMap<String, Integer>();
        for (String line : Files.readAllLines(index)) {
            List<String> cells = List.of(line.split("\t"));
            if (cells.get(1).equals("2019") && !cells.get(0).equals("eu")) {
                String country = cells.get(0);
                expected.put(
                        country, Integer.parseInt(cells.get(9)) + MORE.getOrDefault(country, 0));
                read.put(country, services(index.resolveSibling("html/" + country + "-2019.html")));
            }
        }
        assertEquals(expected, read);
    }

    private static int services(Path sheet) {
        SheetOutline outline =
                OutlineReader.read(SheetReader.read(sheet), OutlineTemplates.of("be", 2019));
        return outline.sections().stream()
                .filter(section -> section.template().kind() == EntryKind.SERVICE)
                .mapToInt(section -> ServiceTables.of(section).size())
                .sum();
    }
}
