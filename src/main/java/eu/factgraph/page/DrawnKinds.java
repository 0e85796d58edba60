package eu.factgraph.page;

import eu.factgraph.drawing.Kind;
import eu.factgraph.files.Namespace;
import eu.factgraph.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** Which kind of thing a node is drawn as: by its class, the first in this order if it has more. */
record DrawnKinds(Store store) {

    private static final String OWN = Namespace.CANONICAL + "def/";
    private static final Map<String, Kind> CLASSES = classes();

    private static Map<String, Kind> classes() {
        var classes = new LinkedHashMap<String, Kind>();
        classes.put(OWN + "BaseRegister", Kind.REGISTER);
        classes.put(OWN + "DigitalSolution", Kind.SYSTEM);
        classes.put("http://purl.org/vocab/cpsv#PublicService", Kind.SERVICE);
        classes.put("http://data.europa.eu/eli/ontology#LegalResource", Kind.ACT);
        classes.put("http://www.w3.org/ns/org#Organization", Kind.BODY);
        classes.put("http://www.w3.org/ns/org#Post", Kind.PERSON);
        classes.put("http://www.w3.org/ns/person#Person", Kind.PERSON);
        classes.put(OWN + "PoliticalCommunication", Kind.PLAN);
        classes.put(OWN + "PolicyPart", Kind.PLAN);
        classes.put(OWN + "Programme", Kind.PROGRAMME);
        classes.put(OWN + "Responsibility", Kind.RESPONSIBILITY);
        classes.put(OWN + "Event", Kind.EVENT);
        classes.put(OWN + "Highlight", Kind.EVENT);
        classes.put(OWN + "NotReported", Kind.NOTHING);
        classes.put(OWN + "Section", Kind.SECTION);
        classes.put("http://purl.org/dc/terms/Standard", Kind.STANDARD);
        classes.put("http://purl.org/dc/terms/Location", Kind.PLACE);
        classes.put("http://www.w3.org/2004/02/skos/core#Concept", Kind.CONCEPT);
        return classes;
    }

    Kind of(Node node) {
        return CLASSES.entrySet().stream()
                .filter(entry -> isOf(node, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Kind.OTHER);
    }

    private boolean isOf(Node node, String type) {
        Node rebased = NodeFactory.createURI(store.rebasing().iri(type));
        return store.dataset().getDefaultGraph().contains(node, RDF.Nodes.type, rebased);
    }
}
