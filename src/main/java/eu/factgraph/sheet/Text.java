package eu.factgraph.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with its emphasis and links. Runs of white space are one space, and neither the first nor
 * the last character is one.
 */
public record Text(List<Run> runs) {

    /**
     * A stretch of text of one look.
     *
     * @param target of the link that it belongs to, an absolute http, https or mailto URI; empty if
     *     it is no link
     */
    public record Run(String text, boolean isBold, boolean isItalic, String target) {}

    /**
     * A link; its text neither begins nor ends with white space.
     *
     * @param start of its text in {@link Text#plain()}
     */
    public record Link(String text, String target, int start) {

        public int end() {
            return start + text.length();
        }
    }

    public Text {
        runs = List.copyOf(runs);
    }

    public static Text of(String plain) {
        return new Text(plain.isEmpty() ? List.of() : List.of(new Run(plain, false, false, "")));
    }

    public String plain() {
        var plain = new StringBuilder();
        runs.forEach(run -> plain.append(run.text()));
        return plain.toString();
    }

    /**
     * A part of it with its look and links, without white space at its ends.
     *
     * @param start in {@link #plain()}
     * @param end in {@link #plain()}, exclusive
     */
    public Text part(int start, int end) {
        var part = new ArrayList<Run>();
        int at = 0;
        for (Run run : runs) {
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, run.text().length());
            if (from < to) {
                String text = run.text().substring(from, to);
                part.add(new Run(text, run.isBold(), run.isItalic(), run.target()));
            }
            at += run.text().length();
        }
        return new Text(CollapsedRuns.of(part));
    }

    public boolean isBlank() {
        return runs.stream().allMatch(run -> run.text().isBlank());
    }

    /** Whether all of it that is not white space is bold. */
    public boolean isBold() {
        return !isBlank() && runs.stream().allMatch(run -> run.isBold() || run.text().isBlank());
    }

    /** Its links in order; neighbouring runs with one target are one link. */
    public List<Link> links() {
        var links = new ArrayList<Link>();
        int start = 0;
        for (Run run : runs) {
            add(links, run, start);
            start += run.text().length();
        }
        return links.stream().filter(link -> !link.text().isBlank()).map(Text::trimmed).toList();
    }

    private static void add(List<Link> links, Run run, int start) {
        if (run.target().isEmpty()) {
            return;
        }
        Link last = links.isEmpty() ? null : links.get(links.size() - 1);
        if (last != null && last.end() == start && last.target().equals(run.target())) {
            links.set(
                    links.size() - 1,
                    new Link(last.text() + run.text(), last.target(), last.start()));
        } else {
            links.add(new Link(run.text(), run.target(), start));
        }
    }

    private static Link trimmed(Link link) {
        int leading = link.text().length() - link.text().stripLeading().length();
        return new Link(link.text().strip(), link.target(), link.start() + leading);
    }
}
