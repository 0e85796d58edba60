package eu.factgraph.page.index;

import eu.factgraph.diagram.NodeCategory;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.Namespaces;
import eu.factgraph.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The category of a node by its class: the first of this order if it has several. */
public record NodeCategories(Store store) {

    private static final Map<String, NodeCategory> CLASSES = classes();

    private static Map<String, NodeCategory> classes() {
        var classes = new LinkedHashMap<String, NodeCategory>();
        classes.put(CanonicalNamespace.TERMS + "BaseRegister", NodeCategory.REGISTER);
        classes.put(CanonicalNamespace.TERMS + "DigitalSolution", NodeCategory.SYSTEM);
        classes.put(Namespaces.CPSV + "PublicService", NodeCategory.SERVICE);
        classes.put(Namespaces.ELI + "LegalResource", NodeCategory.ACT);
        classes.put(ORG.Organization.getURI(), NodeCategory.BODY);
        classes.put(ORG.Post.getURI(), NodeCategory.PERSON);
        classes.put(Namespaces.PERSON + "Person", NodeCategory.PERSON);
        classes.put(CanonicalNamespace.TERMS + "PoliticalCommunication", NodeCategory.PLAN);
        classes.put(CanonicalNamespace.TERMS + "PolicyPart", NodeCategory.PLAN);
        classes.put(CanonicalNamespace.TERMS + "Programme", NodeCategory.PROGRAMME);
        classes.put(CanonicalNamespace.TERMS + "Responsibility", NodeCategory.RESPONSIBILITY);
        classes.put(CanonicalNamespace.TERMS + "Event", NodeCategory.EVENT);
        classes.put(CanonicalNamespace.TERMS + "Highlight", NodeCategory.EVENT);
        classes.put(CanonicalNamespace.TERMS + "NotReported", NodeCategory.NOTHING);
        classes.put(CanonicalNamespace.TERMS + "Section", NodeCategory.SECTION);
        classes.put(DCTerms.Standard.getURI(), NodeCategory.STANDARD);
        classes.put(DCTerms.Location.getURI(), NodeCategory.PLACE);
        classes.put(SKOS.Concept.getURI(), NodeCategory.CONCEPT);
        classes.put(Namespaces.CV + "PublicOrganisation", NodeCategory.BODY);
        classes.put(Namespaces.CV + "Event", NodeCategory.EVENT);
        classes.put(Namespaces.CV + "LifeEvent", NodeCategory.EVENT);
        classes.put(Namespaces.CV + "BusinessEvent", NodeCategory.EVENT);
        classes.put(Namespaces.CV + "AdminUnit", NodeCategory.PLACE);
        classes.put(Namespaces.ELI + "LegalResourceSubdivision", NodeCategory.ACT);
        classes.put(CanonicalNamespace.TERMS + "Target", NodeCategory.PLAN);
        classes.put(SKOS.ConceptScheme.getURI(), NodeCategory.LIST);
        classes.put(CanonicalNamespace.TERMS + "Group", NodeCategory.LIST);
        return classes;
    }

    /** That of the members of a class. */
    NodeCategory ofClass(Node type) {
        return CLASSES.getOrDefault(store.rebasing().canonical(type.getURI()), NodeCategory.OTHER);
    }

    public NodeCategory of(Node node) {
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
