package eu.factgraph.files.rdf;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.langtagx.LangTagX;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/** Rejects invalid RDF terms, for which some parsers only warn. */
final class TermValidator extends StreamRDFWrapper {

    /** Characters that all RDF syntaxes exclude from IRIs (Turtle, section 6.5, IRIREF). */
    private static final Pattern INVALID_IN_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

    private final FailFastErrorHandler faults;
    private final Set<String> languages = new HashSet<>();

    TermValidator(StreamRDF sink, FailFastErrorHandler faults) {
        super(sink);
        this.faults = faults;
    }

    @Override
    public void triple(Triple triple) {
        check(Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        super.triple(triple);
    }

    @Override
    public void quad(Quad quad) {
        check(Stream.of(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        super.quad(quad);
    }

    private void check(Stream<Node> nodes) {
        nodes.filter(Objects::nonNull).forEach(this::check);
    }

    private void check(Node node) {
        if (node.isURI() && INVALID_IN_IRI.matcher(node.getURI()).find()) {
            throw faults.atLastWarning("<" + node.getURI() + "> is not an IRI; correct it");
        }
        if (node.isLiteral() && !isLanguage(node.getLiteralLanguage())) {
            throw faults.atLastWarning(languageFault(node.getLiteralLanguage()));
        }
    }

    /** Whether the tag is well-formed (RFC 5646, section 2.2.9) or empty. */
    private boolean isLanguage(String tag) {
        return tag.isEmpty()
                || languages.contains(tag)
                || LangTagX.checkLanguageTag(tag) && languages.add(tag);
    }

    static String languageFault(String tag) {
        return "'" + tag + "' is not a valid language tag; use one such as en or nl-BE";
    }
}
