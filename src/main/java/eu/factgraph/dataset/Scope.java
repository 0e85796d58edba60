package eu.factgraph.dataset;

import java.util.List;

/**
 * A jurisdiction with its items, concepts and enrichment, without its editions.
 *
 * @param code EU code of a country, {@code eu} or {@code int}
 */
public record Scope(String code) implements Unit {

    /** Number of letters of a country's code. */
    static final int COUNTRY_CODE = 2;

    /** The acts, bodies and systems of the Union. */
    public static final Scope UNION = new Scope("eu");

    /** What belongs to no jurisdiction, such as standards. */
    public static final Scope INTERNATIONAL = new Scope("int");

    /** The catalogue, the ontology and the concept schemes that all countries share. */
    public static final Scope SHARED = new Scope("catalogue");

    /** Whatever every unit may read and every selection contains. */
    public static final List<Scope> ALL_SHARED = List.of(UNION, INTERNATIONAL, SHARED);

    @Override
    public String scope() {
        return code;
    }

    /** Whether every unit may read it and every selection contains it. */
    public boolean isShared() {
        return ALL_SHARED.contains(this);
    }

    @Override
    public String derivedGraph() {
        return NamedGraphs.DERIVED + code;
    }
}
