package eu.factgraph.dataset;

import eu.factgraph.files.CanonicalNamespace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What derivation and validation work on at a time: a scope or an edition. Each named graph belongs
 * to one unit.
 */
public sealed interface Unit permits Scope, Edition {

    /** Number of digits of a year. */
    int YEAR = 4;

    /** {@code id/}, the scope, the type, and perhaps a year. */
    Pattern RESOURCE = Pattern.compile("id/([a-z]{2,3})/[a-z-]+(?:/(\\d{4})(?:/.*)?|/.*)?");

    /** The code of the scope, such as {@code be}. */
    String scope();

    /** The IRI of the graph that rules fill for this unit. */
    String derivedGraph();

    /**
     * The unit of a named graph, {@code graph/} or {@code graph/derived/}, the scope, and perhaps a
     * year: {@link Scope#SHARED} for the catalogue, the ontology and the concept schemes that all
     * countries share. There are thousands of graphs, so no pattern is matched.
     */
    static Unit of(String graph) {
        String above =
                graph.startsWith(NamedGraphs.DERIVED) ? NamedGraphs.DERIVED : NamedGraphs.GRAPHS;
        if (!graph.startsWith(above)) {
            return Scope.SHARED;
        }
        int end = above.length();
        while (end < graph.length() && graph.charAt(end) >= 'a' && graph.charAt(end) <= 'z') {
            end++;
        }
        if (end == above.length() || end < graph.length() && graph.charAt(end) != '/') {
            return Scope.SHARED;
        }
        String scope = graph.substring(above.length(), end);
        return hasYear(graph, end + 1)
                ? new Edition(scope, Integer.parseInt(graph, end + 1, end + 1 + YEAR, 10))
                : new Scope(scope);
    }

    private static boolean hasYear(String graph, int from) {
        int end = from + YEAR;
        return end <= graph.length()
                && graph.chars().skip(from).limit(YEAR).allMatch(one -> one >= '0' && one <= '9')
                && (end == graph.length() || graph.charAt(end) == '/');
    }

    /**
     * @param match scope and year, which may be missing
     */
    private static Unit of(Matcher match) {
        return match.group(2) == null
                ? new Scope(match.group(1))
                : new Edition(match.group(1), Integer.parseInt(match.group(2)));
    }

    /** Its kind in the heads of rules. */
    default String kind() {
        return this instanceof Edition ? "edition" : "scope";
    }

    /** Empty for a scope. */
    default Optional<Edition> edition() {
        return this instanceof Edition edition ? Optional.of(edition) : Optional.empty();
    }

    /**
     * The unit that describes a resource, by the layout of IRIs: the edition of a section or of a
     * resource that exists in one edition only, else the scope. An IRI outside the canonical
     * namespace belongs to the Union, whose enrichment describes the authority tables.
     */
    static Unit describing(String iri) {
        if (!iri.startsWith(CanonicalNamespace.CANONICAL)) {
            return Scope.UNION;
        }
        String path = iri.substring(CanonicalNamespace.CANONICAL.length());
        Matcher match = RESOURCE.matcher(path);
        return match.matches() ? of(match) : of(iri);
    }
}
