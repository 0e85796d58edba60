package eu.factgraph.files;

/**
 * The canonical namespace, below which every IRI of factgraph is minted and in which every file is
 * written.
 */
public final class CanonicalNamespace {

    public static final String CANONICAL = "https://w3id.org/factgraph/";

    /** The ontology, which names the graph that it stands in. Its terms are below {@code def/}. */
    public static final String ONTOLOGY = CANONICAL + "def";

    private CanonicalNamespace() {}
}
