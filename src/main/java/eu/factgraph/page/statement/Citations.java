package eu.factgraph.page.statement;

import eu.factgraph.page.index.SeriesIndex;
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
 * The graphs that a page cites, in the order of their first citation: sections have numbers, other
 * graphs have letters.
 */
public final class Citations {

    private static final int LETTERS = 26;
    private static final Comparator<Citation> ORDER =
            Comparator.comparingInt((Citation citation) -> citation.mark().length())
                    .thenComparing(Citation::mark);

    private final PageContext context;
    private final SiteIndex siteIndex;
    private final boolean namesDocuments;
    private final Map<Node, Citation> numbered = new LinkedHashMap<>();

    /** Of statements of the selection. */
    public Citations(PageContext context, SiteIndex siteIndex) {
        this(context, siteIndex, siteIndex.series().selected().size() > 1);
    }

    /**
     * @param namesDocuments whether several editions are cited
     */
    public Citations(PageContext context, SiteIndex siteIndex, boolean namesDocuments) {
        this.context = context;
        this.siteIndex = siteIndex;
        this.namesDocuments = namesDocuments;
    }

    /**
     * A cited graph.
     *
     * @param mark number or letter
     * @param label its title, preceded by those of the sections that contain it
     * @param role such as "Added by editors, from …"; {@code null} for a plain document
     * @param says its role with its title, such as "Stated in: …"
     */
    public record Citation(
            String mark, DisplayLabel label, String role, String says, boolean isSection) {

        public Citation at(String fragment) {
            var there = new DisplayLabel(label.text(), label.href() + fragment, label.lang());
            return new Citation(mark, there, role, says, isSection);
        }
    }

    public List<Citation> of(Stream<Node> graphs) {
        return graphs.distinct()
                .map(graph -> numbered.computeIfAbsent(graph, this::next))
                .sorted(ORDER)
                .toList();
    }

    /** The sections cited so far. */
    public List<Citation> sections() {
        return numbered.values().stream().filter(Citation::isSection).toList();
    }

    /** The other graphs cited so far. */
    public List<Citation> others() {
        return numbered.values().stream().filter(citation -> !citation.isSection()).toList();
    }

    /** The factsheets of the sections cited so far. */
    public List<Node> editions() {
        return numbered.keySet().stream()
                .flatMap(graph -> siteIndex.outline().edition(graph).stream())
                .distinct()
                .toList();
    }

    private Citation next(Node graph) {
        DisplayLabel label = titled(graph);
        boolean isSection = siteIndex.outline().has(graph);
        int before = isSection ? sections().size() : others().size();
        String mark = isSection ? String.valueOf(before + 1) : letter(before);
        return new Citation(mark, label, role(graph, label), says(graph, label), isSection);
    }

    private static String letter(int number) {
        return String.valueOf((char) ('a' + number % LETTERS)).repeat(1 + number / LETTERS);
    }

    private DisplayLabel titled(Node graph) {
        DisplayLabel label = context.label(graph);
        String above =
                siteIndex.outline().above(graph).stream()
                        .skip(namesDocuments ? 0 : 1)
                        .map(whole -> context.label(whole).text() + " › ")
                        .collect(Collectors.joining());
        return new DisplayLabel(above + label.text() + status(graph), label.href(), label.lang());
    }

    /** Of a section whose own status differs from that of its edition. */
    private String status(Node graph) {
        SeriesIndex series = siteIndex.series();
        return siteIndex
                .outline()
                .edition(graph)
                .filter(edition -> series.isDraft(edition) != series.isDraft(graph))
                .map(any -> series.isDraft(graph) ? "status.drafted" : "status.reviewed")
                .map(key -> " (" + context.message(key) + ")")
                .orElse("");
    }

    private String says(Node graph, DisplayLabel label) {
        if (isThings(graph)) {
            return context.message("source.things", label.text());
        }
        String role = role(graph, label);
        return role == null ? context.message("source.title", label.text()) : role;
    }

    private String role(Node graph, DisplayLabel label) {
        if (context.store().isDerived(graph)) {
            return context.message("source.derived");
        }
        if (graph.getURI().startsWith(SiteIndex.history(context.store()))) {
            return context.message("source.history");
        }
        if (path(graph).matches("graph/[a-z]+/enrichment/.*")) {
            return context.message("source.enrichment", origin(graph, label));
        }
        return isThings(graph) ? context.message("source.names") : null;
    }

    private boolean isThings(Node graph) {
        return path(graph).matches("graph/[a-z]+/(things|concepts)/.*|id/concept/.*");
    }

    private String path(Node graph) {
        return graph.getURI().substring(context.store().base().length());
    }

    private String origin(Node graph, DisplayLabel label) {
        String sources =
                context.graph().stream(graph, DCTerms.source.asNode(), Node.ANY)
                        .map(triple -> context.label(triple.getObject()).text())
                        .sorted()
                        .collect(Collectors.joining(", "));
        return sources.isEmpty() ? label.text() : sources;
    }
}
