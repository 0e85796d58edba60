package eu.factgraph.diff;

import java.util.Locale;

/** What became of a resource of a section. */
public enum ChangeKind {
    /** The earlier edition mentions it nowhere. */
    NEW,
    /** Both editions mention it, and this section states something else about it. */
    CHANGED,
    /** Another section states it in the later edition. */
    MOVED,
    /** The later edition has the section, but mentions it nowhere. */
    NO_LONGER_MENTIONED,
    /** The later edition does not have the section. */
    NO_LONGER_ASKED;

    /** In JSON, such as {@code no-longer-mentioned}. */
    public String token() {
        return words().replace(' ', '-');
    }

    /** Such as {@code no longer mentioned}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
