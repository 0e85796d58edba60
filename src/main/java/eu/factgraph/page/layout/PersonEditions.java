package eu.factgraph.page.layout;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.Namespaces;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** Names beside a person the editions that speak of them: posts change hands between editions. */
public record PersonEditions(PageContext context) {

    private static final Node PERSON = NodeFactory.createURI(Namespaces.PERSON + "Person");

    /**
     * @param graphs that state something about the node
     */
    public DisplayLabel beside(DisplayLabel label, Node node, Stream<Node> graphs) {
        if (!context.graph().contains(node, RDF.Nodes.type, PERSON)) {
            return label;
        }
        String years =
                graphs.map(graph -> context.store().rebasing().canonical(graph.toString()))
                        .flatMap(graph -> Edition.of(graph).stream())
                        .map(edition -> String.valueOf(edition.year()))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
        return years.isEmpty() ? label : label.with(context.message("strip.edition", years));
    }
}
