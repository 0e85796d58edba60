package eu.factgraph.mcp.answer;

/** Texts cut to a length that answers have room for. */
public final class ShortText {

    /** In characters. */
    private static final int LONGEST = 400;

    private ShortText() {}

    /** The beginning of a long text, with an ellipsis where it was cut. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int blank = text.lastIndexOf(' ', longest);
        return text.substring(0, blank > longest / 2 ? blank : longest) + " …";
    }

    /** On one line, and not read as Markdown. */
    static String line(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1");
    }
}
