package eu.factgraph.page.statement;

import eu.factgraph.page.layout.DisplayLabel;
import java.util.List;

/**
 * A property with its values.
 *
 * @param notes of editors about them
 */
public record PropertyValues(
        DisplayLabel name, List<SourcedValue> values, List<SourcedValue> notes) {

    public PropertyValues(DisplayLabel name, List<SourcedValue> values) {
        this(name, values, List.of());
    }

    public PropertyValues noted(List<SourcedValue> other) {
        return new PropertyValues(name, values, other);
    }

    PropertyValues named(DisplayLabel other) {
        return new PropertyValues(other, values, notes);
    }

    /** A value with the graphs that state it. */
    public record SourcedValue(DisplayLabel label, List<Citations.Citation> sources) {}

    /** Whether the values are shown in columns. */
    public boolean isLong() {
        return values.size() > 8;
    }
}
