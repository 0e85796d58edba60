package eu.factgraph.sheet;

/**
 * A heading of the document's outline.
 *
 * @param level 1 for a chapter
 */
public record Heading(int level, Text text, int position) implements Block {}
