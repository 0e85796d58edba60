package eu.factgraph.page.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The blocks of a page as blocks of Markdown (CommonMark, section 3). */
record MarkdownBlocks(MarkdownText text) {

    private static final Set<String> BLOCKS =
            Set.of(
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "p",
                    "ul",
                    "ol",
                    "dl",
                    "table",
                    "pre",
                    "blockquote",
                    "div",
                    "section",
                    "article",
                    "figure",
                    "figcaption",
                    "details",
                    "summary",
                    "header",
                    "footer",
                    "aside",
                    "hr");

    private static final int LETTERS = 26;

    /** Lists of short texts, which make a line. */
    private static final List<String> LINES = List.of("strip", "kinds");

    List<String> of(Element parent) {
        var blocks = new ArrayList<String>();
        var running = new ArrayList<Node>();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                end(running, blocks);
                blocks.addAll(block(element));
            } else {
                running.add(node);
            }
        }
        end(running, blocks);
        return blocks;
    }

    private void end(List<Node> running, List<String> blocks) {
        String paragraph = text.paragraph(running);
        if (!paragraph.isEmpty()) {
            blocks.add(paragraph);
        }
        running.clear();
    }

    private List<String> block(Element element) {
        String name = element.normalName();
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    some(prefixed("#".repeat(name.charAt(1) - '0') + " ", text.line(element)));
            case "p" -> some(text.paragraph(element.childNodes()));
            case "summary" -> some(MarkdownText.strong(text.line(element)));
            case "ul" -> some(isLine(element) ? line(element) : list(element, "- "));
            case "ol" -> some(element.hasAttr("type") ? lettered(element) : list(element, "1. "));
            case "dl" -> some(definitions(element));
            case "table" -> some(new MarkdownTable(text).of(element));
            case "pre" -> some(fenced(element.wholeText()));
            case "blockquote" -> some(String.join("\n\n", of(element)).replaceAll("(?m)^", "> "));
            case "hr" -> List.of();
            default -> of(element);
        };
    }

    private static List<String> some(String block) {
        return block.isEmpty() ? List.of() : List.of(block);
    }

    private static String prefixed(String prefix, String line) {
        return line.isEmpty() ? "" : prefix + line;
    }

    private static boolean isLine(Element list) {
        return LINES.stream().anyMatch(list::hasClass);
    }

    private String line(Element list) {
        return list.children().stream()
                .map(text::line)
                .filter(item -> !item.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String list(Element list, String marker) {
        return list.children().stream()
                .map(this::item)
                .filter(item -> !item.isEmpty())
                .map(item -> marker + item.replace("\n", "\n" + " ".repeat(marker.length())))
                .collect(Collectors.joining("\n"));
    }

    /** Markdown numbers lists by digits only. */
    private String lettered(Element list) {
        List<Element> items = list.children();
        return IntStream.range(0, items.size())
                .mapToObj(place -> "- " + letter(place) + ": " + text.line(items.get(place)))
                .collect(Collectors.joining("\n"));
    }

    private static String letter(int place) {
        return Character.toString('a' + place % LETTERS).repeat(1 + place / LETTERS);
    }

    private String item(Element item) {
        return String.join("\n", of(item));
    }

    /** A line for each term. */
    private String definitions(Element list) {
        return list.select("dt").stream()
                .map(
                        term ->
                                "- "
                                        + MarkdownText.strong(
                                                MarkdownText.escaped(term.text()) + ":")
                                        + " "
                                        + values(term))
                .collect(Collectors.joining("\n"));
    }

    private String values(Element term) {
        var values = new ArrayList<String>();
        Element next = term.nextElementSibling();
        while (next != null && next.normalName().equals("dd")) {
            values.add(text.line(next));
            next = next.nextElementSibling();
        }
        values.removeIf(String::isEmpty);
        return String.join("; ", values);
    }

    private static String fenced(String code) {
        String fence = code.contains("```") ? "~~~~" : "```";
        return fence + "\n" + code.strip() + "\n" + fence;
    }
}
