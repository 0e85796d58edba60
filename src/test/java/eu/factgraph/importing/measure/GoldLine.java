package eu.factgraph.importing.measure;

import java.util.List;

/**
 * A fact taken by careful reading.
 *
 * @param section path below the edition, in our words
 * @param kind of the thing, such as {@code body}
 * @param thing its name in the sheet
 */
record GoldLine(String section, String kind, String thing, String property, String value) {

    private static final List<String> ENTRY_CHAPTERS =
            List.of("political-communications/", "legislation/", "governance/", "infrastructure/");

    /** Whether its section has entries with a title. */
    boolean isOfEntries() {
        return ENTRY_CHAPTERS.stream().anyMatch(section::startsWith);
    }

    @Override
    public String toString() {
        return String.join("\t", section, kind, thing, property, value);
    }
}
