package eu.factgraph.page.topic;

import eu.factgraph.files.Namespaces;
import eu.factgraph.store.Store;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/**
 * What the sections of a selection describe.
 *
 * @param kinds the classes of items, without their parts such as addresses
 * @param silent the sections that say that nothing was reported
 */
record SectionItems(Store store, Set<Node> kinds, Set<Node> silent) {

    static SectionItems in(Store store) {
        return new SectionItems(store, kinds(store), silent(store));
    }

    private static Set<Node> kinds(Store store) {
        var own =
                Stream.of(
                                "BaseRegister",
                                "DigitalSolution",
                                "Group",
                                "Highlight",
                                "PoliticalCommunication",
                                "Programme")
                        .map(name -> store.node("def/" + name));
        var others =
                Stream.of(
                                Namespaces.CV + "PublicOrganisation",
                                "http://www.w3.org/ns/org#Organization",
                                "http://www.w3.org/ns/org#Post",
                                "http://data.europa.eu/eli/ontology#LegalResource",
                                "http://purl.org/vocab/cpsv#PublicService",
                                "http://purl.org/linked-data/cube#Observation")
                        .map(NodeFactory::createURI);
        return Stream.concat(own, others).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Node> silent(Store store) {
        Node type = store.node("def/NotReported");
        return Iter.asStream(store.dataset().findNG(Node.ANY, Node.ANY, RDF.Nodes.type, type))
                .map(Quad::getGraph)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The number of items that some sections describe, each once. */
    long count(Stream<Node> sections) {
        return sections.flatMap(section -> store.dataset().getGraph(section).stream())
                .map(Triple::getSubject)
                .distinct()
                .filter(this::isItem)
                .count();
    }

    private boolean isItem(Node node) {
        return G.listSP(store.dataset().getDefaultGraph(), node, RDF.Nodes.type).stream()
                .anyMatch(kinds::contains);
    }
}
