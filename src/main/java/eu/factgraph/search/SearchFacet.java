package eu.factgraph.search;

import java.util.Locale;

/** The facets by which search results can be filtered. */
public enum SearchFacet {
    /** The classes of the resource. */
    KIND,
    /** The level of government of a responsibility, and of the body or post that has it. */
    TIER,
    /** The sections with statements about the resource, and the sections that contain these. */
    SECTION,
    /** Themes and service groups. */
    THEME,
    /** The headings of the outline, which all countries share, with statements about it. */
    TOPIC;

    /** The name of its query parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
