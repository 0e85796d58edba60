package eu.factgraph.page.country;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.page.statement.PropertyValues;
import java.util.List;

/**
 * Items by aspects.
 *
 * @param heading of the column of items
 */
public record CountryTable(String heading, List<DisplayLabel> columns, List<ItemRow> rows) {

    /**
     * @param sources sections that present the item
     * @param cells one per column
     */
    public record ItemRow(
            DisplayLabel item, List<Citations.Citation> sources, List<AspectCell> cells) {}

    /**
     * @param values the first ones
     * @param more number of the others
     * @param none the factsheet's statement that nothing is reported, with a link to its section;
     *     {@code null} if there is none
     */
    public record AspectCell(
            List<PropertyValues.SourcedValue> values, int more, DisplayLabel none) {

        /** Whether the graph has neither a value nor a statement that there is none. */
        public boolean isMissing() {
            return values.isEmpty() && none == null;
        }
    }
}
