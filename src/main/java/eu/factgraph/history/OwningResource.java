package eu.factgraph.history;

import eu.factgraph.files.CanonicalNamespace;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/**
 * The resource that a statement belongs to, by the layout of IRIs: a part belongs to its whole, a
 * term to the ontology.
 */
public final class OwningResource {

    private static final String ID = CanonicalNamespace.CANONICAL + "id/";
    private static final int PLAIN = 3;
    private static final int OF_EDITION = 4;

    private OwningResource() {}

    /** A statement about an IRI outside the canonical namespace belongs to its graph. */
    static String of(Quad quad) {
        String subject = quad.getSubject().toString();
        return subject.startsWith(CanonicalNamespace.CANONICAL)
                ? of(subject)
                : quad.getGraph().getURI();
    }

    /** Of an IRI in the canonical namespace. */
    public static String of(String iri) {
        if (iri.startsWith(CanonicalNamespace.TERMS)) {
            return CanonicalNamespace.ONTOLOGY;
        }
        if (!iri.startsWith(ID)) {
            return iri;
        }
        var segments = List.of(iri.substring(ID.length()).split("/"));
        int length = Math.min(length(segments), segments.size());
        return ID + String.join("/", segments.subList(0, length));
    }

    private static int length(List<String> segments) {
        boolean ofEdition =
                segments.size() >= OF_EDITION
                        && !segments.get(0).equals("concept")
                        && segments.get(2).matches("\\d{4}");
        return ofEdition ? OF_EDITION : PLAIN;
    }
}
