package eu.factgraph.files;

/** Namespaces of the vocabularies for which Jena has no class. */
public final class Namespaces {

    /** With https, as defined by ActivityStreams 2.0; Jena's class has http. */
    public static final String ACTIVITY_STREAMS = "https://www.w3.org/ns/activitystreams#";

    /** Core Vocabularies of the EU. */
    public static final String CV = "http://data.europa.eu/m8g/";

    public static final String CPSV = "http://purl.org/vocab/cpsv#";
    public static final String ELI = "http://data.europa.eu/eli/ontology#";
    public static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    public static final String LDES = "https://w3id.org/ldes#";

    /** Core Person Vocabulary. */
    public static final String PERSON = "http://www.w3.org/ns/person#";

    public static final String PROV = "http://www.w3.org/ns/prov#";

    /** RDF Data Cube. */
    public static final String QB = "http://purl.org/linked-data/cube#";

    public static final String SDMX = "http://purl.org/linked-data/sdmx/2009/";
    public static final String SPDX = "http://spdx.org/rdf/terms#";
    public static final String TREE = "https://w3id.org/tree#";

    private Namespaces() {}
}
