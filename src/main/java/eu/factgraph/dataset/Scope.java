package eu.factgraph.dataset;

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

    @Override
    public String scope() {
        return code;
    }

    /** Whether every unit may read it and every selection contains it. */
    public boolean isShared() {
        return equals(UNION) || equals(INTERNATIONAL) || equals(SHARED);
    }

    @Override
    public String derivedGraph() {
        return NamedGraphs.DERIVED + code;
    }
}
