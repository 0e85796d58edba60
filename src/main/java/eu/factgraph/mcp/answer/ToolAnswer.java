package eu.factgraph.mcp.answer;

import java.util.List;

/**
 * The answer of a tool, as text and as structured content.
 *
 * @param summary what was found, in a sentence
 * @param lines one for each row, as Markdown
 * @param notes what else a reader must know, such as how to go on
 * @param sources that the lines refer to
 * @param content a record, which the output schema of the tool describes
 */
public record ToolAnswer(
        String summary,
        List<String> lines,
        List<String> notes,
        List<CitedSource> sources,
        Record content) {}
