package eu.factgraph.importing.measure;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of a result. The first column is text, the others are figures. */
record MarkdownTable(List<String> head, List<List<String>> rows) {

    String text() {
        List<String> line = head.stream().map(column -> "--:").collect(Collectors.toList());
        line.set(0, "---");
        return Stream.concat(Stream.of(head, line), rows.stream())
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.joining());
    }
}
