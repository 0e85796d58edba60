package eu.factgraph.dataset;

import eu.factgraph.files.CanonicalNamespace;
import java.util.Comparator;
import java.util.Optional;

/** The factsheet of one country, by its EU code, in one year. */
public record Edition(String scope, int year) implements Unit, Comparable<Edition> {

    private static final Comparator<Edition> ORDER =
            Comparator.comparing(Edition::scope).thenComparingInt(Edition::year);

    /** The edition of a named graph; empty if it belongs to none. */
    public static Optional<Edition> of(String graph) {
        return graph.startsWith(NamedGraphs.DERIVED) ? Optional.empty() : Unit.of(graph).edition();
    }

    /** The IRI of its document. */
    public String graph() {
        return NamedGraphs.GRAPHS + scope + "/" + year;
    }

    /** Whether a named graph is the document or one of its sections. */
    public boolean holds(String graph) {
        return of(graph).filter(this::equals).isPresent();
    }

    /** The IRI of its dataset in the catalogue, which the IRIs of its distributions begin with. */
    public String dataset() {
        return CanonicalNamespace.CANONICAL + "id/" + scope + "/dataset/" + year;
    }

    public Scope country() {
        return new Scope(scope);
    }

    @Override
    public String derivedGraph() {
        return NamedGraphs.DERIVED + scope + "/" + year;
    }

    /** By scope, oldest first. */
    @Override
    public int compareTo(Edition other) {
        return ORDER.compare(this, other);
    }
}
