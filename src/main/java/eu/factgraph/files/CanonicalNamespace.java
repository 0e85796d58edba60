package eu.factgraph.files;

/** The canonical namespace of all IRIs, which files are written in. */
public final class CanonicalNamespace {

    public static final String CANONICAL = "https://w3id.org/factgraph/";

    /** The ontology, which is also the name of its graph. */
    public static final String ONTOLOGY = CANONICAL + "def";

    /** The namespace of the ontology's terms. */
    public static final String TERMS = ONTOLOGY + "/";

    private CanonicalNamespace() {}
}
