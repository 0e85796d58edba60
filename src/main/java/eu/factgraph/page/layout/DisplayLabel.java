package eu.factgraph.page.layout;

/**
 * The text of a node on a page.
 *
 * @param href {@code null} if it is no link
 * @param lang {@code null} if it is in the language of the page, or in none
 */
public record DisplayLabel(String text, String href, String lang) {

    /** Narrower texts are no target of 24 px (WCAG 2.2, 2.5.8). */
    private static final int TARGET = 4;

    public static DisplayLabel plain(String text) {
        return new DisplayLabel(text, null, null);
    }

    public boolean isShort() {
        return text.length() < TARGET;
    }
}
