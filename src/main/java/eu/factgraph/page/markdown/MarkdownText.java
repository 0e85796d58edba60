package eu.factgraph.page.markdown;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Running text of a page as a line of Markdown, in which no character of a text is markup
 * (CommonMark, section 2.4).
 */
record MarkdownText(MarkdownLinks links) {

    private static final String MARKUP = "\\`*_[]<>|~&!";
    private static final Pattern BLOCK_START = Pattern.compile("^(?=[#+\\-=])");
    private static final Pattern NUMBER_START = Pattern.compile("^(\\d{1,9})([.)])");

    /** Text that starts a block. */
    String paragraph(List<? extends Node> nodes) {
        String line = line(nodes);
        String started = NUMBER_START.matcher(line).replaceFirst("$1\\\\$2");
        return BLOCK_START.matcher(started).replaceFirst("\\\\");
    }

    /** Text within a block. */
    String line(List<? extends Node> nodes) {
        return nodes.stream()
                .map(this::inline)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    String line(Element element) {
        return line(element.childNodes());
    }

    private String inline(Node node) {
        if (node instanceof TextNode text) {
            return escaped(text.getWholeText());
        }
        return node instanceof Element element ? inline(element) : "";
    }

    private String inline(Element element) {
        return switch (element.normalName()) {
            case "a" -> link(element);
            case "sup" -> marks(element);
            case "strong", "b" -> strong(line(element));
            case "code" -> code(element.text());
            case "br" -> " ";
            case "ul", "ol", "dl" -> list(element);
            case "p", "div", "li", "dd" -> " " + line(element) + " ";
            default ->
                    element.childNodes().stream().map(this::inline).collect(Collectors.joining());
        };
    }

    private String link(Element element) {
        String text = line(element);
        return text.isEmpty()
                ? ""
                : links.destination(element.attr("href"))
                        .map(destination -> "[" + text + "](" + destination + ")")
                        .orElse(text);
    }

    /** The marks of sources, which are listed at the end. */
    private static String marks(Element element) {
        String marks = String.join(", ", element.select("a").eachText());
        return marks.isEmpty() ? escaped(element.text()) : " \\[" + escaped(marks) + "\\]";
    }

    private String list(Element element) {
        return element.children().stream()
                .map(this::line)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.joining("; "));
    }

    static String strong(String text) {
        return text.isEmpty() ? "" : "**" + text + "**";
    }

    private static String code(String text) {
        return text.contains("`") ? escaped(text) : "`" + text + "`";
    }

    static String escaped(String text) {
        var escaped = new StringBuilder();
        for (char one : text.toCharArray()) {
            if (MARKUP.indexOf(one) >= 0) {
                escaped.append('\\');
            }
            escaped.append(one);
        }
        return escaped.toString();
    }
}
