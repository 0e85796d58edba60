package eu.factgraph.page.change;

import java.util.Locale;

/** What became of an item, in the order of a page. */
public enum ShownChange {
    NEW,
    CHANGED,
    MOVED,
    NO_LONGER_MENTIONED,
    NO_LONGER_ASKED,
    /** The only edition that is a draft lacks values, and has no other ones. */
    LESS_DETAILED,
    /** Only the words or the classification of editors differ. */
    RECORDED;

    /** In messages and style classes, such as {@code no-longer-asked}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isGone() {
        return this == NO_LONGER_MENTIONED || this == NO_LONGER_ASKED;
    }
}
