package eu.factgraph.sheet;

import eu.factgraph.sheet.Text.Run;
import eu.factgraph.sheet.link.LinkRefusal;
import eu.factgraph.sheet.link.LinkTarget;
import eu.factgraph.sheet.link.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a paragraph: emphasis and links stay, marks for notes and struck text do not. */
final class InlineContent {

    /** A link that is refused, before the position of its block is known. */
    record Refused(String text, String target, LinkRefusal refusal) {}

    private static final Set<String> IGNORED =
            Set.of(
                    "img",
                    "script",
                    "style",
                    "s",
                    "strike",
                    "del",
                    "noscript",
                    "template",
                    "svg",
                    "object",
                    "iframe",
                    "input",
                    "textarea",
                    "select",
                    "head",
                    "title");

    private static final Pattern NOTE = Pattern.compile("#(?:foot|end)note-");

    private final List<Run> runs = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    InlineContent(List<Node> nodes) {
        nodes.forEach(node -> read(node, new Run("", false, false, "")));
    }

    Text text() {
        return new Text(LinkedRuns.of(CollapsedRuns.of(runs)));
    }

    List<Refused> refused() {
        return refused;
    }

    private void read(Node node, Run look) {
        if (node instanceof TextNode text) {
            add(text.getWholeText(), look);
        } else if (node instanceof Element element && !isIgnored(element)) {
            boolean isBlock = element.isBlock() || element.nameIs("br");
            if (isBlock) {
                add(" ", look);
            }
            Run inner = look(element, look);
            element.childNodes().forEach(child -> read(child, inner));
            if (isBlock) {
                add(" ", look);
            }
        }
    }

    private void add(String text, Run look) {
        runs.add(new Run(text, look.isBold(), look.isItalic(), look.target()));
    }

    private static boolean isIgnored(Element element) {
        return IGNORED.contains(element.normalName())
                || element.nameIs("a") && NOTE.matcher(element.attr("href")).lookingAt();
    }

    private Run look(Element element, Run outer) {
        return switch (element.normalName()) {
            case "strong", "b" -> new Run("", true, outer.isItalic(), outer.target());
            case "em", "i" -> new Run("", outer.isBold(), true, outer.target());
            case "a" ->
                    element.hasAttr("href")
                            ? new Run("", outer.isBold(), outer.isItalic(), target(element))
                            : outer;
            default -> outer;
        };
    }

    private String target(Element link) {
        String printed = link.attr("href");
        LinkTarget target = LinkTarget.of(printed);
        Optional<LinkRefusal> refusal =
                target.refusal()
                        .or(() -> otherMail(target.address(), link.text()))
                        .filter(any -> !link.text().isBlank());
        refusal.ifPresent(
                why -> refused.add(new Refused(link.text().strip(), readable(printed), why)));
        return refusal.isPresent() ? "" : target.address();
    }

    private static String readable(String target) {
        return target.replaceAll("(?:%20|%09|\\s)+", " ").strip();
    }

    /** Which of two addresses is right cannot be known; the one that is printed stays as text. */
    private static Optional<LinkRefusal> otherMail(String address, String text) {
        return MailAddress.in(text)
                .filter(printed -> address.startsWith("mailto:"))
                .filter(printed -> !MailAddress.isIn(address.substring("mailto:".length()), text))
                .map(printed -> LinkRefusal.OTHER_MAIL);
    }
}
