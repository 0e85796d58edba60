package eu.factgraph.mcp.answer;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.NamedGraphs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The graphs that an answer cites, each once, in the order of their first citation. */
public final class SourceList {

    private static final String DERIVED = "derived";
    private static final String SECTION = "section";

    private final SelectedGraph graph;
    private final NodeNames names;
    private final Map<Node, CitedSource> cited = new LinkedHashMap<>();

    public SourceList(SelectedGraph graph, NodeNames names) {
        this.graph = graph;
        this.names = names;
    }

    /**
     * The ids of graphs that state something; sections first. What rules derive is cited only if
     * nothing else states it.
     */
    public List<String> cite(Collection<Node> graphs) {
        List<Node> stating = graphs.stream().filter(one -> !isDerived(one)).toList();
        return (stating.isEmpty() ? graphs : stating)
                .stream()
                        .filter(Node::isURI)
                        .distinct()
                        .sorted(
                                Comparator.comparing((Node one) -> !kind(one).equals(SECTION))
                                        .thenComparing(Node::getURI))
                        .map(one -> cited.computeIfAbsent(one, this::source).id())
                        .toList();
    }

    public List<CitedSource> all() {
        return List.copyOf(cited.values());
    }

    private CitedSource source(Node node) {
        String canonical = canonical(node);
        Optional<Edition> edition = Edition.of(canonical).filter(one -> kind(node).equals(SECTION));
        return new CitedSource(
                "s" + (cited.size() + 1),
                kind(node),
                title(canonical),
                node.getURI(),
                edition.map(Edition::scope).orElse(null),
                edition.map(Edition::year).orElse(null),
                edition.map(any -> EditionStatus.of(graph.all().graphs(), canonical).token())
                        .orElse(null));
    }

    private String kind(Node node) {
        String canonical = canonical(node);
        if (isDerived(node)) {
            return DERIVED;
        }
        if (Edition.of(canonical).isPresent()) {
            return SECTION;
        }
        if (canonical.startsWith(NamedGraphs.HISTORY)) {
            return "history";
        }
        if (!canonical.startsWith(NamedGraphs.GRAPHS)) {
            return "vocabulary";
        }
        return canonical.contains("/enrichment/") ? "enrichment" : "names";
    }

    /** The names of the section and of those that contain it, whose IRIs are its beginnings. */
    private String title(String canonical) {
        var titles = new ArrayList<String>();
        for (String path = canonical;
                path.length() > NamedGraphs.GRAPHS.length();
                path = path.substring(0, path.lastIndexOf('/'))) {
            if (graph.all().graphs().graphs().containsKey(path)) {
                titles.add(0, names.name(graph.node(path)));
            }
        }
        return titles.isEmpty() ? names.name(graph.node(canonical)) : String.join(" › ", titles);
    }

    private boolean isDerived(Node node) {
        return graph.all().isDerived(node);
    }

    private String canonical(Node node) {
        return graph.all().rebasing().canonical(NodeFactory.createURI(node.getURI())).getURI();
    }
}
