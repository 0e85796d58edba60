package eu.factgraph.sheet.outline;

import java.util.List;

/**
 * A place in a sheet.
 *
 * @param titles of the headings that lead to it
 * @param entry in the section, from 1; 0 for the section itself
 */
public record SheetPlace(List<String> titles, int entry) {

    public SheetPlace {
        titles = List.copyOf(titles);
    }

    /** Such as {@code Governance › National › Coordination, entry 3}. */
    @Override
    public String toString() {
        String path = String.join(" › ", titles);
        return entry == 0 ? path : path + ", entry " + entry;
    }
}
