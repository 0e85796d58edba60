package eu.factgraph.importing;

import eu.factgraph.draft.ReviewItem;
import eu.factgraph.files.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many rows of the review list of an edition are open, by reason. The file holds no text of the
 * sheet, so that it can be published.
 */
public record OpenItems(SortedMap<String, Integer> byReason) {

    private static final String HEADER = "reason\trows\n";

    /** What a reason begins with that goes on with names, and what is written instead. */
    private static final Map<String, String> SHORTENED =
            Map.of(
                    "may be ", "may be another thing",
                    "is a former name of ", "is a former name of another thing",
                    "no act of the Union has this number", "no act of the Union has this number");

    public OpenItems {
        byReason = new TreeMap<>(byReason);
    }

    static String file(int year) {
        return "open-" + year + ".tsv";
    }

    static OpenItems of(List<ReviewItem> items) {
        return new OpenItems(
                items.stream()
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        item -> reason(item.why()),
                                        item -> 1,
                                        Integer::sum,
                                        TreeMap::new)));
    }

    private static String reason(String why) {
        return SHORTENED.entrySet().stream()
                .filter(one -> why.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(why);
    }

    /**
     * Those of an edition that an import has written; empty if there is no file.
     *
     * @param folder of the scope; may be missing
     */
    public static OpenItems read(Path folder, int year) {
        Path file = folder.resolve(file(year));
        return new OpenItems(
                Files.exists(file)
                        ? TextFile.read(file, TextFile.MAX_BYTES)
                                .lines()
                                .map(line -> line.split("\t", -1))
                                .filter(cells -> cells.length == 2 && cells[1].matches("\\d{1,6}"))
                                .collect(
                                        Collectors.toMap(
                                                cells -> cells[0],
                                                cells -> Integer.valueOf(cells[1]),
                                                Integer::sum,
                                                TreeMap::new))
                        : new TreeMap<>());
    }

    String text() {
        return byReason.entrySet().stream()
                .map(one -> one.getKey() + "\t" + one.getValue() + "\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    public int total() {
        return byReason.values().stream().mapToInt(Integer::intValue).sum();
    }
}
