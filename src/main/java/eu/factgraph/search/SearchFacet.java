package eu.factgraph.search;

import java.util.Locale;

/** By what things can be told apart when many are found. */
public enum SearchFacet {
    /** Classes of the thing. */
    KIND,
    /** The level of government of a responsibility, and of the body or post that it is given to. */
    TIER,
    /** Sections that say something about the thing, and those that these are parts of. */
    SECTION,
    /** Themes and service groups. */
    THEME;

    /** Its name in an address. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
