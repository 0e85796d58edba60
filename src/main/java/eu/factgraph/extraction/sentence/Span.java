package eu.factgraph.extraction.sentence;

/**
 * A stretch of a text.
 *
 * @param end exclusive
 */
public record Span(int start, int end) {

    public boolean overlaps(Span other) {
        return start < other.end() && other.start() < end;
    }
}
