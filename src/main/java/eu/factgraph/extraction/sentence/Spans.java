package eu.factgraph.extraction.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stretches of a text that do not overlap, in its order. */
public final class Spans {

    private final TreeMap<Integer, Span> byStart = new TreeMap<>();

    /** Adds a stretch; those that it overlaps become one with it. */
    public void add(Span span) {
        Span whole = span;
        for (Span near : overlapping(span)) {
            byStart.remove(near.start());
            whole =
                    new Span(
                            Math.min(whole.start(), near.start()),
                            Math.max(whole.end(), near.end()));
        }
        byStart.put(whole.start(), whole);
    }

    /** Whether none overlaps it. */
    public boolean isFree(Span span) {
        return overlapping(span).isEmpty();
    }

    private List<Span> overlapping(Span span) {
        Map.Entry<Integer, Span> before = byStart.lowerEntry(span.start());
        int from = before == null ? span.start() : before.getKey();
        return byStart.subMap(from, true, span.end(), false).values().stream()
                .filter(span::overlaps)
                .toList();
    }

    public List<Span> inOrder() {
        return new ArrayList<>(byStart.values());
    }
}
