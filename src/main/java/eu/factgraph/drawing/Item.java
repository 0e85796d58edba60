package eu.factgraph.drawing;

/**
 * What an entry of a drawing shows.
 *
 * @param lang {@code null} if it is in the language of the drawing, or in none
 * @param href {@code null} if it is no link
 */
public record Item(String words, String lang, String href, Kind kind) {
    public Item {
        words = Legible.text(words);
    }
}
