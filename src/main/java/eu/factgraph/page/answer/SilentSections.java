package eu.factgraph.page.answer;

import eu.factgraph.page.index.SectionOutline;
import eu.factgraph.query.definition.Question;
import eu.factgraph.store.Store;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** The sections of a selection that say that there is nothing to report. */
public record SilentSections(Store store, SectionOutline outline) {

    /**
     * Those whose statement answers a question: under its headings, and about each concept that its
     * parameters are given.
     */
    public List<Node> of(Question question, Map<String, String> given) {
        if (question.sections().isEmpty() || narrowsByText(question, given)) {
            return List.of();
        }
        Predicate<String> isBelow =
                Pattern.compile("graph/[a-z]+/\\d+/(" + question.sections().get() + ")(/.*)?")
                        .asMatchPredicate();
        Collection<Node> concepts = concepts(question, given);
        Node silence = store.node("def/NotReported");
        return Iter.asStream(store.dataset().findNG(Node.ANY, Node.ANY, RDF.type.asNode(), silence))
                .filter(quad -> outline.has(quad.getGraph()))
                .filter(quad -> isBelow.test(path(quad.getGraph())))
                .filter(quad -> concepts.stream().allMatch(one -> isAbout(quad, one)))
                .map(Quad::getGraph)
                .distinct()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .toList();
    }

    private String path(Node section) {
        return section.getURI().substring(store.base().length());
    }

    private static boolean narrowsByText(Question question, Map<String, String> given) {
        return question.parameters().entrySet().stream()
                .filter(one -> !one.getValue().type().equals("iri"))
                .anyMatch(one -> !given.getOrDefault(one.getKey(), "").isBlank());
    }

    private List<Node> concepts(Question question, Map<String, String> given) {
        Map<String, String> values = question.values(given);
        return question.parameters().entrySet().stream()
                .filter(one -> one.getValue().type().equals("iri"))
                .map(one -> values.get(one.getKey()))
                .filter(value -> !value.isEmpty())
                .map(value -> NodeFactory.createURI(store.rebasing().iri(value)))
                .toList();
    }

    /** Whether the section has the concept as its level, field or audience, or names it. */
    private boolean isAbout(Quad silence, Node concept) {
        Graph graph = store.dataset().getDefaultGraph();
        return graph.contains(silence.getGraph(), Node.ANY, concept)
                || graph.contains(silence.getSubject(), store.node("def/concerns"), concept);
    }
}
