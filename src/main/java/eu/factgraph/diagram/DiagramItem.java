package eu.factgraph.diagram;

/**
 * The text of an item in a diagram.
 *
 * @param lang {@code null} if it is that of the diagram, or none
 * @param href {@code null} if it is no link
 */
public record DiagramItem(String text, String lang, String href, NodeCategory category) {
    public DiagramItem {
        text = XmlText.text(text);
    }

    public static DiagramItem plain(String text, String lang) {
        return new DiagramItem(text, lang, null, NodeCategory.OTHER);
    }

    /** The heading of a number of items. */
    DiagramItem heading(long number) {
        return plain(text + " (" + number + ")", lang);
    }

    public DiagramItem linkedTo(String target) {
        return new DiagramItem(text, lang, target, category);
    }
}
