package eu.factgraph.page.layout;

/**
 * The text of a node on a page.
 *
 * @param href {@code null} if it is no link
 * @param lang {@code null} if it is in the language of the page, or in none
 * @param aside what stands small beside it, or {@code null}
 */
public record DisplayLabel(String text, String href, String lang, String aside) {

    /** Narrower texts are no target of 24 px (WCAG 2.2, 2.5.8). */
    private static final int TARGET = 4;

    public DisplayLabel(String text, String href, String lang) {
        this(text, href, lang, null);
    }

    public static DisplayLabel plain(String text) {
        return new DisplayLabel(text, null, null);
    }

    DisplayLabel with(String other) {
        return new DisplayLabel(text, href, lang, other);
    }

    /** At the start of a line, for the name of a concept or class. */
    public DisplayLabel inSentenceCase() {
        return new DisplayLabel(SentenceCase.of(text), href, lang, aside);
    }

    /** Whether it is neither a link nor in another language. */
    public boolean isPlain() {
        return href == null && lang == null && aside == null;
    }

    public boolean isShort() {
        return text.length() < TARGET;
    }
}
