package eu.factgraph.importing.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One table of all gold sheets: what is right and what is found, by property. */
final class GoldReport {

    private final Map<String, GoldScore> scores = new LinkedHashMap<>();
    private final Lists lists;

    GoldReport(Lists lists) {
        this.lists = lists;
    }

    void add(String sheet, GoldScore score) throws IOException {
        scores.put(sheet, score);
        lists.write(sheet + "-wrong.tsv", score.wrong());
        lists.write(sheet + "-not-found.tsv", score.missing());
    }

    String text() {
        Set<String> rows = new LinkedHashSet<>();
        scores.values().forEach(score -> score.rows().forEach(rows::add));
        var head = new ArrayList<>(List.of("property"));
        scores.keySet()
                .forEach(sheet -> head.addAll(List.of(sheet + ", right", sheet + ", found")));
        return new MarkdownTable(head, rows.stream().map(this::row).toList()).text();
    }

    private List<String> row(String name) {
        var row = new ArrayList<>(List.of(name));
        scores.values().forEach(score -> row.addAll(List.of(score.right(name), score.found(name))));
        return row;
    }
}
