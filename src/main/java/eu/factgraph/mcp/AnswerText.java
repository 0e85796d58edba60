package eu.factgraph.mcp;

import eu.factgraph.mcp.answer.CitedSource;
import eu.factgraph.mcp.answer.ToolAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of an answer, as Markdown. It has all rows if the structured content is short, else the
 * first of them, so that a long answer does not have everything twice.
 */
record AnswerText(ToolAnswer answer, boolean isShort) {

    /** Of a long answer. */
    private static final int FIRST = 5;

    String text() {
        List<String> shown = isShort ? answer.lines() : first();
        var lines = new ArrayList<String>();
        lines.add(answer.summary());
        shown.forEach(line -> lines.add("- " + line.strip()));
        if (shown.size() < answer.lines().size()) {
            lines.add(
                    "The other %d rows of this page are in the structured content."
                            .formatted(answer.lines().size() - shown.size()));
        }
        lines.addAll(answer.notes());
        sources(shown).forEach(source -> lines.add(source.text()));
        return String.join("\n", lines);
    }

    private List<String> first() {
        return answer.lines().stream().limit(FIRST).toList();
    }

    /** Those that the text refers to; they are in the order of the lines. */
    private Stream<CitedSource> sources(List<String> shown) {
        return answer.sources().stream()
                .filter(
                        source ->
                                Stream.concat(shown.stream(), answer.notes().stream())
                                        .anyMatch(line -> line.contains("[" + source.id() + "]")));
    }
}
