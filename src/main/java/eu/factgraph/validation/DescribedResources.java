package eu.factgraph.validation;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.PrefixRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** Finds which of the resources of a graph an IRI without a description probably means. */
final class DescribedResources {

    private static final Pattern CONCEPTS =
            Pattern.compile(
                    Pattern.quote(CanonicalNamespace.CANONICAL)
                            + "id/(?:[a-z]+/)?concept/([a-z-]+)/");

    private final Graph graph;
    private Map<String, Map<String, Node>> byNamespace;

    DescribedResources(Graph graph) {
        this.graph = graph;
    }

    /** The message about a resource that has statements and no class. */
    String withoutClass(Node resource) {
        return "This resource has no class; "
                + nearest(resource)
                        .map("the nearest with one is %s. Correct"::formatted)
                        .orElse("correct")
                + " the IRI, or add its class and name in a things file.";
    }

    /** The message about a value that no file describes. */
    String notDescribed(Node value) {
        var concepts = CONCEPTS.matcher(namespace(value));
        Optional<String> nearest = nearest(value);
        if (concepts.matches()) {
            String scheme = concepts.group(1);
            return "The scheme %s has no concept %s; "
                            .formatted(scheme, NearestName.localName(value))
                    + nearest.map("the nearest is %s."::formatted)
                            .orElse("choose one of its concepts, or add this one to the scheme.");
        }
        return "The resource that this refers to is not described; correct the IRI or describe the resource."
                + nearest.map(" The nearest is %s."::formatted).orElse("");
    }

    private Optional<String> nearest(Node resource) {
        return resource.isURI()
                ? NearestName.of(
                                NearestName.localName(resource),
                                index().getOrDefault(namespace(resource), Map.of()))
                        .map(node -> PrefixRules.shortForm(node.getURI()))
                : Optional.empty();
    }

    /** Only faults need the index. */
    private Map<String, Map<String, Node>> index() {
        if (byNamespace == null) {
            byNamespace = new HashMap<>();
            graph.find(Node.ANY, RDF.Nodes.type, Node.ANY)
                    .mapWith(triple -> triple.getSubject())
                    .filterKeep(Node::isURI)
                    .forEach(
                            node ->
                                    byNamespace
                                            .computeIfAbsent(
                                                    namespace(node), iri -> new TreeMap<>())
                                            .put(NearestName.localName(node), node));
        }
        return byNamespace;
    }

    private static String namespace(Node resource) {
        String iri = resource.toString();
        return iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
