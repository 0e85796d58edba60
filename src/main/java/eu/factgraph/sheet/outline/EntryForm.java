package eu.factgraph.sheet.outline;

import java.util.Locale;

/** How the entries of a section are printed, by the template. */
public enum EntryForm {
    /** Under subtitles. */
    SUBTITLE,
    /** Under headings of this level that are none of the template. */
    H1,
    H2,
    H3,
    H5,
    /** Under bold paragraphs. */
    BOLD,
    /** Each paragraph and each item of a list. */
    PARAGRAPH,
    /** Not told apart: everything stays in the intro, tables too. */
    NONE;

    static EntryForm of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether a heading of {@code level} that the template lacks is an entry. */
    boolean isHeading(int level) {
        return name().equals("H" + level);
    }
}
