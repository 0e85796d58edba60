package eu.factgraph.page.docs;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The concept schemes with their concepts. */
public record ConceptsPage(List<SchemeEntry> schemes) {

    /** Of a longer scheme only the top concepts are listed; its own page has all. */
    private static final int MAX_CONCEPTS = 100;

    /** Of those, the most used are listed. */
    private static final int LISTED = 30;

    /** Properties that order concepts; they do not count as uses. */
    private static final Set<Node> ORDERING =
            Set.of(
                    SKOS.broader.asNode(),
                    SKOS.narrower.asNode(),
                    SKOS.inScheme.asNode(),
                    SKOS.topConceptOf.asNode(),
                    SKOS.hasTopConcept.asNode());

    /**
     * @param others number of concepts that are on its own page only
     */
    public record SchemeEntry(
            String anchor,
            DisplayLabel label,
            List<DisplayLabel> texts,
            List<ConceptEntry> concepts,
            int others) {}

    /** A concept with the number of statements that use it as object. */
    public record ConceptEntry(String anchor, DisplayLabel label, long uses) {}

    public static ConceptsPage of(PageContext context) {
        return new ConceptsPage(
                G.listPO(context.graph(), RDF.Nodes.type, SKOS.ConceptScheme.asNode()).stream()
                        .map(scheme -> scheme(context, scheme))
                        .sorted(
                                Comparator.comparing(
                                        scheme -> scheme.label().text(),
                                        context.messages().collator()))
                        .toList());
    }

    private static SchemeEntry scheme(PageContext context, Node scheme) {
        Graph graph = context.graph();
        String anchor = lastPart(scheme);
        var concepts = listed(graph, G.listPO(graph, SKOS.inScheme.asNode(), scheme));
        return new SchemeEntry(
                anchor,
                context.label(scheme),
                context.preferred(G.listSP(graph, scheme, DCTerms.description.asNode())).stream()
                        .map(context::label)
                        .toList(),
                concepts.stream()
                        .map(concept -> concept(context, anchor, concept))
                        .sorted(Comparator.comparingLong(ConceptEntry::uses).reversed())
                        .limit(LISTED)
                        .sorted(
                                Comparator.comparing(
                                        concept -> concept.label().text(),
                                        context.messages().collator()))
                        .toList(),
                Math.max(0, concepts.size() - LISTED));
    }

    private static Collection<Node> listed(Graph graph, Collection<Node> concepts) {
        return concepts.size() <= MAX_CONCEPTS
                ? concepts
                : concepts.stream()
                        .filter(concept -> !G.hasProperty(graph, concept, SKOS.broader.asNode()))
                        .toList();
    }

    private static ConceptEntry concept(PageContext context, String scheme, Node concept) {
        String anchor = scheme + "-" + lastPart(concept);
        long uses =
                context.graph().stream(Node.ANY, Node.ANY, concept)
                        .filter(triple -> !ORDERING.contains(triple.getPredicate()))
                        .count();
        return new ConceptEntry(anchor, context.label(concept), uses);
    }

    private static String lastPart(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }
}
