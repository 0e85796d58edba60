package eu.factgraph.diagram;

import java.util.regex.Pattern;

/** Replaces characters that XML does not allow (XML 1.0, section 2.2). */
final class XmlText {

    private static final Pattern ILLEGAL =
            Pattern.compile(
                    "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    static String text(String text) {
        return ILLEGAL.matcher(text).replaceAll("\uFFFD");
    }
}
