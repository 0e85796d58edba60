package eu.factgraph.extraction.entry;

import eu.factgraph.sheet.Text.Link;

/**
 * The link of an entry that leads to what the entry is about.
 *
 * @param isNamed whether its text is the name or an address, rather than such as "the register"
 */
public record OwnLink(Link link, boolean isNamed) {

    static OwnLink named(Link link) {
        return new OwnLink(link, true);
    }

    static OwnLink described(Link link) {
        return new OwnLink(link, false);
    }

    public String target() {
        return link.target();
    }
}
