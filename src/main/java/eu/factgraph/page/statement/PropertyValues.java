package eu.factgraph.page.statement;

import eu.factgraph.page.layout.DisplayLabel;
import java.util.List;

/** A property with its values. */
public record PropertyValues(DisplayLabel name, List<SourcedValue> values) {

    /** A value with the graphs that state it. */
    public record SourcedValue(DisplayLabel label, List<Citations.Citation> sources) {}

    /** Whether the values are shown in columns. */
    public boolean isLong() {
        return values.size() > 8;
    }
}
