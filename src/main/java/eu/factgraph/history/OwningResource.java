package eu.factgraph.history;

import eu.factgraph.files.CanonicalNamespace;
import org.apache.jena.sparql.core.Quad;

/**
 * The resource that a statement belongs to, by the layout of IRIs: a part belongs to its whole, a
 * term to the ontology.
 */
public final class OwningResource {

    private static final String ID = CanonicalNamespace.CANONICAL + "id/";
    private static final int PLAIN = 3;
    private static final String CONCEPT = "/concept";
    private static final int YEAR_DIGITS = 4;

    private OwningResource() {}

    /** A statement about an IRI outside the canonical namespace belongs to its graph. */
    static String of(Quad quad) {
        return of(quad.getSubject().toString(), quad.getGraph().getURI());
    }

    static String of(String subject, String graph) {
        return subject.startsWith(CanonicalNamespace.CANONICAL) ? of(subject) : graph;
    }

    /** Of an IRI in the canonical namespace. */
    public static String of(String iri) {
        if (iri.startsWith(CanonicalNamespace.TERMS)) {
            return CanonicalNamespace.ONTOLOGY;
        }
        return iri.startsWith(ID) ? iri.substring(0, endOfWhole(iri)) : iri;
    }

    private static int endOfWhole(String iri) {
        int type = endOfSegments(iri, ID.length(), PLAIN - 1);
        int plain = endOfSegments(iri, type + 1, 1);
        boolean isShared = iri.startsWith("concept/", ID.length());
        boolean isLonger =
                isYear(iri, type + 1, plain) || iri.substring(ID.length(), type).endsWith(CONCEPT);
        return isLonger && !isShared ? endOfSegments(iri, plain + 1, 1) : plain;
    }

    /** The index after {@code count} segments, without the slash; the length if there are fewer. */
    private static int endOfSegments(String iri, int start, int count) {
        int end = start - 1;
        for (int segment = 0; segment < count && end < iri.length(); segment++) {
            int slash = iri.indexOf('/', end + 1);
            end = slash < 0 ? iri.length() : slash;
        }
        return Math.min(end, iri.length());
    }

    private static boolean isYear(String iri, int start, int end) {
        return end - start == YEAR_DIGITS
                && iri.substring(start, end).chars().allMatch(Character::isDigit);
    }
}
