package eu.factgraph.search.text;

import java.util.List;

/**
 * A value found in a folded text.
 *
 * @param values what it may mean: 1.234 is a thousand or little more than one
 * @param start of it in the text
 * @param end after it in the text
 */
public record FoundValue(List<SearchValue> values, int start, int end) {

    boolean overlaps(FoundValue other) {
        return start < other.end && other.start < end;
    }
}
