package eu.factgraph.page.markdown;

import eu.factgraph.dataset.Language;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.Messages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as Markdown (CommonMark with the tables of GitHub): its main part without navigation,
 * forms and drawings, then the sources that it cites, and its address. What is longer is cut.
 */
public final class MarkdownPage {

    /** In bytes. */
    public static final int LONGEST = 20_000;

    /** Of the sources, in bytes. */
    private static final int LONGEST_SOURCES = 6_000;

    private static final String OMITTED =
            "nav, form, label, script, style, svg, img, button, [aria-hidden=true], a.sort, a[hreflang], a[href*='sparql?edit='], a[href$='/query']";

    private static final String TECHNICAL = "details.data";
    private static final String SOURCES = "section.citations";
    private static final String FENCE = "```";

    private final Document page;
    private final MarkdownLinks links;
    private final String query;
    private final Messages messages;
    private final MarkdownBlocks blocks;

    private MarkdownPage(Document page, MarkdownLinks links, String query) {
        this.page = page;
        this.links = links;
        this.query = query;
        this.messages = Messages.in(Language.of(page.child(0).attr("lang")).orElse(Language.EN));
        this.blocks = new MarkdownBlocks(new MarkdownText(links));
    }

    /**
     * @param html a whole page
     * @param query of its address, with its question mark, or empty
     */
    public static String of(String html, MarkdownLinks links, String query) {
        return new MarkdownPage(Jsoup.parse(html), links, query).markdown();
    }

    private String markdown() {
        Element main = page.getElementById("main");
        List<String> end = end(main);
        main.select(OMITTED).remove();
        main.select(TECHNICAL).remove();
        main.select("details").forEach(MarkdownPage::removeEmpty);
        main.select("h1").forEach(main::prependChild);
        var sources = new ArrayList<String>();
        main.select(SOURCES).forEach(one -> sources.addAll(blocks.of(one)));
        main.select(SOURCES).remove();
        String cited = cut(joined(sources), LONGEST_SOURCES);
        String closing = joined(end);
        int left = LONGEST - length(cited) - length(closing);
        String body = joined(blocks.of(main));
        List<String> parts = new ArrayList<>(List.of(cut(body, left)));
        if (!cited.isEmpty()) {
            parts.add(cited);
        }
        parts.add(closing);
        return joined(parts) + "\n";
    }

    /** A part that is unfolded, if only its summary is left. */
    private static void removeEmpty(Element details) {
        Element summary = details.selectFirst("summary");
        if (summary != null && details.text().equals(summary.text())) {
            details.remove();
        }
    }

    /** How to cite the page, its next page, its address and licence. */
    private List<String> end(Element main) {
        var end = new ArrayList<String>();
        Element cite = main.getElementById("cite");
        if (cite != null) {
            end.add(labelled("page.cite", MarkdownText.escaped(cite.text())));
        }
        Element iri = main.getElementById("iri");
        if (iri != null) {
            end.add(labelled("page.iri", "<" + iri.text() + ">"));
        }
        Element next = main.selectFirst("nav a[rel~=^next]");
        if (next != null) {
            String address =
                    links.destination(next.attr("href")).orElse(links.own(next.attr("href")));
            end.add("[" + MarkdownText.escaped(next.text()) + "](" + address + ")");
        }
        end.add(labelled("markdown.page", "<" + address() + ">"));
        end.add(labelled("markdown.licence", "<" + DocumentUrls.LICENCE + ">"));
        return end;
    }

    private String labelled(String key, String text) {
        return messages.orElse(key, key).replaceFirst("\\s*:$", "") + ": " + text;
    }

    private String address() {
        return links.address(links.page()) + query;
    }

    /** At the end of a line, with a link to the page that has the rest. */
    private String cut(String text, int bytes) {
        if (length(text) <= bytes) {
            return text;
        }
        String rest = "\n\n" + labelled("markdown.rest", "<" + address() + ">");
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        int end = bytes - length(rest) - FENCE.length() - 1;
        while (end > 0 && all[end] != '\n') {
            end--;
        }
        String kept = new String(all, 0, end, StandardCharsets.UTF_8).stripTrailing();
        boolean isOpen = kept.lines().filter(line -> line.startsWith(FENCE)).count() % 2 == 1;
        return kept + (isOpen ? "\n" + FENCE : "") + rest;
    }

    private static String joined(List<String> blocks) {
        return String.join("\n\n", blocks);
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
