package eu.factgraph.validation;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * Finds editions without their document or country, and resources of one edition that another
 * describes. A unit alone does not show it.
 */
record EditionCheck(NamedGraphs graphs) {

    List<Finding> findings() {
        Map<Edition, String> first = new HashMap<>();
        graphs.graphs()
                .keySet()
                .forEach(
                        graph ->
                                Edition.of(graph)
                                        .ifPresent(
                                                edition ->
                                                        first.merge(
                                                                edition,
                                                                graph,
                                                                EditionCheck::min)));
        return Stream.concat(
                        first.entrySet().stream()
                                .flatMap(
                                        edition -> ofEdition(edition.getKey(), edition.getValue())),
                        graphs.graphs().entrySet().stream().flatMap(this::strangers))
                .toList();
    }

    private static String min(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * @param file the first of the edition
     */
    private Stream<Finding> ofEdition(Edition edition, String file) {
        String country = "data/" + edition.scope();
        if (!graphs.graphs().containsKey(edition.graph())) {
            String message = "The document of this section is missing; add %s/%d.ttl.";
            return Stream.of(violation(file, file, message.formatted(country, edition.year())));
        }
        Set<Node> places = places(NamedGraphs.GRAPHS + edition.scope() + "/things/place");
        if (places.isEmpty()) {
            String message =
                    "The country of this edition is not named; add %1$s/things/place.ttl, and name the country in its first block with dct:spatial.";
            return Stream.of(violation(file, edition.graph(), message.formatted(country)));
        }
        boolean isOfCountry = places(edition.graph()).stream().allMatch(places::contains);
        return isOfCountry
                ? Stream.empty()
                : Stream.of(
                        violation(
                                file,
                                edition.graph(),
                                "The country of the document is not that of its folder; correct dct:spatial, or move the file."));
    }

    /** What a graph states as its own place. */
    private Set<Node> places(String graph) {
        Graph about = graphs.graphs().getOrDefault(graph, Graph.emptyGraph);
        return new HashSet<>(
                G.listSP(about, NodeFactory.createURI(graph), DCTerms.spatial.asNode()));
    }

    /** The resources that a file of one edition describes although another edition has them. */
    private Stream<Finding> strangers(Map.Entry<String, Graph> file) {
        Optional<Edition> edition = Edition.of(file.getKey());
        if (edition.isEmpty()) {
            return Stream.empty();
        }
        String message = "This belongs to the edition of %d of %s; use an IRI of this edition.";
        return file.getValue().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .distinct()
                .flatMap(
                        resource ->
                                Unit.describing(resource.getURI())
                                        .edition()
                                        .filter(owner -> !owner.equals(edition.get()))
                                        .map(
                                                owner ->
                                                        violation(
                                                                file.getKey(),
                                                                resource.getURI(),
                                                                message.formatted(
                                                                        owner.year(),
                                                                        owner.scope())))
                                        .stream());
    }

    private Finding violation(String file, String focus, String message) {
        Node resource = NodeFactory.createURI(focus);
        return Finding.violation(file, graphs.graphs().get(file), resource, null, null, message);
    }
}
