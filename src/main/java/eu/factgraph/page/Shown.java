package eu.factgraph.page;

/**
 * A node as a page has it.
 *
 * @param href {@code null} if it is no link
 * @param lang {@code null} if it is in the language of the page, or in none
 */
record Shown(String words, String href, String lang) {

    static Shown text(String words) {
        return new Shown(words, null, null);
    }
}
