package eu.factgraph.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.WebContent;

/** The RDF syntaxes of the output. */
public enum RdfSyntax {
    TURTLE("ttl", WebContent.contentTypeTurtle, RDFFormat.TURTLE_BLOCKS),
    TRIG("trig", WebContent.contentTypeTriG, RDFFormat.TRIG_BLOCKS),
    JSONLD("jsonld", WebContent.contentTypeJSONLD, RDFFormat.JSONLD11),
    RDFXML("rdf", WebContent.contentTypeRDFXML, RDFFormat.RDFXML_PLAIN),
    NTRIPLES("nt", WebContent.contentTypeNTriples, RDFFormat.NTRIPLES_UTF8),
    NQUADS("nq", WebContent.contentTypeNQuads, RDFFormat.NQUADS_UTF8);

    private final String suffix;
    private final String mediaType;
    private final RDFFormat format;

    RdfSyntax(String suffix, String mediaType, RDFFormat format) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.format = format;
    }

    public static Optional<RdfSyntax> ofSuffix(String suffix) {
        return Arrays.stream(values()).filter(syntax -> syntax.suffix.equals(suffix)).findFirst();
    }

    public static Optional<RdfSyntax> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(syntax -> syntax.mediaType.equals(mediaType))
                .findFirst();
    }

    /** In order of preference. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(RdfSyntax::mediaType).toList();
    }

    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it serializes named graphs. */
    public boolean hasGraphs() {
        return this == TRIG || this == NQUADS;
    }

    /** Whether it can be written statement by statement. */
    boolean isSequential() {
        return this != JSONLD && this != RDFXML;
    }

    boolean hasPrefixes() {
        return this != NTRIPLES && this != NQUADS;
    }

    RDFFormat format() {
        return format;
    }
}
