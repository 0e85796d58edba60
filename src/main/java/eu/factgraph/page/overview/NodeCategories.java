package eu.factgraph.page.overview;

import eu.factgraph.diagram.NodeCategory;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** Which kind of thing a node is drawn as: by its class, the first in this order if it has more. */
record NodeCategories(Store store) {

    private static final String OWN = CanonicalNamespace.CANONICAL + "def/";
    private static final Map<String, NodeCategory> CLASSES = classes();

    private static Map<String, NodeCategory> classes() {
        var classes = new LinkedHashMap<String, NodeCategory>();
        classes.put(OWN + "BaseRegister", NodeCategory.REGISTER);
        classes.put(OWN + "DigitalSolution", NodeCategory.SYSTEM);
        classes.put("http://purl.org/vocab/cpsv#PublicService", NodeCategory.SERVICE);
        classes.put("http://data.europa.eu/eli/ontology#LegalResource", NodeCategory.ACT);
        classes.put("http://www.w3.org/ns/org#Organization", NodeCategory.BODY);
        classes.put("http://www.w3.org/ns/org#Post", NodeCategory.PERSON);
        classes.put("http://www.w3.org/ns/person#Person", NodeCategory.PERSON);
        classes.put(OWN + "PoliticalCommunication", NodeCategory.PLAN);
        classes.put(OWN + "PolicyPart", NodeCategory.PLAN);
        classes.put(OWN + "Programme", NodeCategory.PROGRAMME);
        classes.put(OWN + "Responsibility", NodeCategory.RESPONSIBILITY);
        classes.put(OWN + "Event", NodeCategory.EVENT);
        classes.put(OWN + "Highlight", NodeCategory.EVENT);
        classes.put(OWN + "NotReported", NodeCategory.NOTHING);
        classes.put(OWN + "Section", NodeCategory.SECTION);
        classes.put("http://purl.org/dc/terms/Standard", NodeCategory.STANDARD);
        classes.put("http://purl.org/dc/terms/Location", NodeCategory.PLACE);
        classes.put("http://www.w3.org/2004/02/skos/core#Concept", NodeCategory.CONCEPT);
        return classes;
    }

    NodeCategory of(Node node) {
        return CLASSES.entrySet().stream()
                .filter(entry -> isOf(node, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NodeCategory.OTHER);
    }

    private boolean isOf(Node node, String type) {
        Node rebased = NodeFactory.createURI(store.rebasing().iri(type));
        return store.dataset().getDefaultGraph().contains(node, RDF.Nodes.type, rebased);
    }
}
