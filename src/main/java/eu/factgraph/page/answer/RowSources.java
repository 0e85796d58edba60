package eu.factgraph.page.answer;

import eu.factgraph.page.index.SectionOutline;
import eu.factgraph.query.provenance.RowStatements;
import eu.factgraph.store.Store;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * The graphs that state a row of an answer: sections, and what editors added to them. Names and
 * kinds count only where nothing else does.
 *
 * @param found the graphs of a statement, when they were first looked up
 */
public record RowSources(
        Store store,
        SectionOutline outline,
        RowStatements statements,
        Map<Triple, List<Node>> found) {

    private static final Predicate<Triple> IS_NAME_OR_KIND =
            triple ->
                    triple.predicateMatches(RDF.Nodes.type)
                            || triple.predicateMatches(SKOS.prefLabel.asNode());

    public static RowSources of(Query query, Store store, SectionOutline outline) {
        var statements = RowStatements.of(query, store.dataset().getDefaultGraph());
        return new RowSources(store, outline, statements, new HashMap<>());
    }

    /** Empty if no section speaks of what the row is about. */
    public Set<Node> of(Binding row) {
        List<Triple> all = statements.of(row).distinct().toList();
        List<Triple> facts = all.stream().filter(IS_NAME_OR_KIND.negate()).toList();
        return Stream.<Supplier<Set<Node>>>of(
                        () -> graphs(facts.stream()),
                        () -> graphs(all.stream().filter(IS_NAME_OR_KIND)),
                        () -> speaking(facts.isEmpty() ? all : facts))
                .map(Supplier::get)
                .filter(graphs -> !graphs.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /**
     * Of what rules derive, or lists of names say: the sections with the entry of the subject, else
     * those that say something about it, else those that mention it.
     */
    private Set<Node> speaking(List<Triple> facts) {
        Set<Node> subjects =
                facts.stream()
                        .filter(triple -> !triple.predicateMatches(SKOS.prefLabel.asNode()))
                        .map(Triple::getSubject)
                        .collect(Collectors.toSet());
        return Stream.<Function<Node, Triple>>of(
                        one -> Triple.create(one, entry(), Node.ANY),
                        one -> Triple.create(one, Node.ANY, Node.ANY),
                        one -> Triple.create(Node.ANY, Node.ANY, one))
                .map(pattern -> graphs(subjects.stream().map(pattern)))
                .filter(graphs -> !graphs.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private Node entry() {
        return store.node("def/entry");
    }

    private Set<Node> graphs(Stream<Triple> triples) {
        return triples.flatMap(triple -> graphs(triple).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Node> graphs(Triple triple) {
        return found.computeIfAbsent(triple, this::lookUp);
    }

    private List<Node> lookUp(Triple triple) {
        return Iter.asStream(
                        store.dataset()
                                .findNG(
                                        Node.ANY,
                                        triple.getSubject(),
                                        triple.getPredicate(),
                                        triple.getObject()))
                .map(Quad::getGraph)
                .filter(graph -> !graph.equals(triple.getSubject()))
                .filter(graph -> outline.has(graph) || isAdded(graph))
                .distinct()
                .toList();
    }

    /** Whether editors added what the graph states. */
    private boolean isAdded(Node graph) {
        return graph.getURI()
                .substring(store.base().length())
                .matches("graph/[a-z]+/enrichment/.*");
    }
}
