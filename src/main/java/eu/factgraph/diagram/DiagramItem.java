package eu.factgraph.diagram;

/**
 * What an entry of a drawing shows.
 *
 * @param lang {@code null} if it is in the language of the drawing, or in none
 * @param href {@code null} if it is no link
 */
public record DiagramItem(String text, String lang, String href, NodeCategory kind) {
    public DiagramItem {
        text = XmlText.text(text);
    }
}
