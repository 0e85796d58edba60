package eu.factgraph.sheet;

/** A paragraph, an item of a list or the title of an entry. */
public record Paragraph(Style style, Text text, int position) implements Block {

    /** What the editors' template made of it. */
    public enum Style {
        PLAIN,
        /** The title of an entry. */
        SUBTITLE,
        /** An item of a list. */
        ITEM
    }

    public boolean is(Style other) {
        return style == other;
    }
}
