package eu.factgraph.page.statement;

import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Where the statements of one page come from, in the order in which the page comes to them:
 * sections by number, what editors added and rules derived by letter.
 */
public final class Citations {

    private static final int LETTERS = 26;
    private static final Comparator<Citation> ORDER =
            Comparator.comparingInt((Citation citation) -> citation.mark().length())
                    .thenComparing(Citation::mark);

    private final PageContext frame;
    private final SiteIndex contents;
    private final Map<Node, Citation> numbered = new LinkedHashMap<>();

    public Citations(PageContext frame, SiteIndex contents) {
        this.frame = frame;
        this.contents = contents;
    }

    /**
     * A graph that says something.
     *
     * @param mark by which the page refers to it
     * @param shown its title, with that of the chapter that a section stands in
     * @param says how it says so, such as "Stated in: …", "Added by editors, from …"
     */
    public record Citation(String mark, DisplayLabel shown, String says, boolean isSection) {}

    public List<Citation> of(Stream<Node> graphs) {
        return graphs.distinct()
                .map(graph -> numbered.computeIfAbsent(graph, this::next))
                .sorted(ORDER)
                .toList();
    }

    /** The sections that were asked for so far. */
    public List<Citation> sections() {
        return numbered.values().stream().filter(Citation::isSection).toList();
    }

    /** What else was asked for so far. */
    public List<Citation> others() {
        return numbered.values().stream().filter(citation -> !citation.isSection()).toList();
    }

    /** The documents of the sections that were asked for so far. */
    public List<Node> editions() {
        return numbered.keySet().stream()
                .flatMap(graph -> contents.outline().edition(graph).stream())
                .distinct()
                .toList();
    }

    private Citation next(Node graph) {
        DisplayLabel shown = titled(graph);
        boolean isSection = contents.outline().has(graph);
        int before = isSection ? sections().size() : others().size();
        String mark = isSection ? String.valueOf(before + 1) : letter(before);
        return new Citation(mark, shown, says(graph, shown), isSection);
    }

    private static String letter(int number) {
        return String.valueOf((char) ('a' + number % LETTERS)).repeat(1 + number / LETTERS);
    }

    private DisplayLabel titled(Node graph) {
        DisplayLabel shown = frame.shown(graph);
        String above =
                contents.outline().above(graph).stream()
                        .skip(1)
                        .map(whole -> frame.shown(whole).words() + " › ")
                        .collect(Collectors.joining());
        return new DisplayLabel(above + shown.words(), shown.href(), shown.lang());
    }

    private String says(Node graph, DisplayLabel shown) {
        String path = graph.toString().substring(frame.store().base().length());
        if (path.startsWith("graph/derived/")) {
            return frame.say("source.derived");
        }
        if (graph.getURI().startsWith(SiteIndex.history(frame.store()))) {
            return frame.say("source.history");
        }
        if (path.startsWith("graph/enrichment/")) {
            return frame.say("source.enrichment", origin(graph, shown));
        }
        return path.matches("graph/[a-z]+/things/.*|id/concept/.*")
                ? frame.say("source.things", shown.words())
                : frame.say("source.title", shown.words());
    }

    private String origin(Node graph, DisplayLabel shown) {
        String sources =
                frame.store().dataset().getDefaultGraph().stream(
                                graph, DCTerms.source.asNode(), Node.ANY)
                        .map(triple -> frame.shown(triple.getObject()).words())
                        .sorted()
                        .collect(Collectors.joining(", "));
        return sources.isEmpty() ? shown.words() : sources;
    }
}
