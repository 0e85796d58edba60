package eu.factgraph.diff;

import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.Namespaces;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Properties whose values are the work of editors: their own words on what the factsheet says, and
 * their choice of a class or concept. A difference between them need not be one of the factsheets.
 */
public final class EditorialProperties {

    private static final Set<Node> ALL =
            Set.of(
                    RDF.Nodes.type,
                    DCTerms.description.asNode(),
                    DCTerms.subject.asNode(),
                    DCTerms.type.asNode(),
                    SKOS.note.asNode(),
                    SKOS.editorialNote.asNode(),
                    NodeFactory.createURI(Namespaces.ELI + "is_about"),
                    NodeFactory.createURI(CanonicalNamespace.TERMS + "notStated"),
                    NodeFactory.createURI(CanonicalNamespace.TERMS + "quotation"));

    private EditorialProperties() {}

    public static boolean has(PropertyChange change) {
        return ALL.contains(change.property());
    }

    /** Whether a resource of both editions differs in nothing else. */
    public static boolean areAllOf(ResourceChange change) {
        return change.kind() == ChangeKind.CHANGED
                && !change.properties().isEmpty()
                && change.properties().stream().allMatch(EditorialProperties::has);
    }
}
