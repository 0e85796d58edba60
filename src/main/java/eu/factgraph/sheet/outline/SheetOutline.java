package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import java.util.List;

/**
 * The sections of a sheet.
 *
 * @param title of the series as the year's sheets print it, such as {@code eGovernment Factsheet}
 * @param sections in the order of the document, each after its whole; also those of the template
 *     that the sheet has no heading for but that are the whole of another
 * @param unplaced blocks before the first heading that are no boilerplate
 */
public record SheetOutline(String title, List<SheetSection> sections, List<Block> unplaced) {

    public SheetOutline {
        sections = List.copyOf(sections);
        unplaced = List.copyOf(unplaced);
    }
}
