package eu.factgraph.quads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * RDF terms as bytes: a letter for the kind, the text in UTF-8 and, after a zero byte, the language
 * or the datatype. IRIs come before all other terms.
 */
final class TermCodec {

    static final byte IRI = 'A';
    private static final byte BLANK = 'B';
    private static final byte STRING = 'C';
    private static final byte LANGUAGE = 'D';
    private static final byte TYPED = 'E';

    private TermCodec() {}

    static byte[] iri(String iri) {
        return bytes(IRI, iri);
    }

    /**
     * @param node an IRI, a blank node or a literal
     */
    static byte[] encode(Node node) {
        if (node.isURI()) {
            return iri(node.getURI());
        }
        if (node.isBlank()) {
            return bytes(BLANK, node.getBlankNodeLabel());
        }
        String text = node.getLiteralLexicalForm();
        if (!node.getLiteralLanguage().isEmpty()) {
            return bytes(LANGUAGE, text + '\0' + node.getLiteralLanguage());
        }
        return node.getLiteralDatatype().equals(XSDDatatype.XSDstring)
                ? bytes(STRING, text)
                : bytes(TYPED, text + '\0' + node.getLiteralDatatypeURI());
    }

    static Node decode(byte[] term) {
        String text = text(term);
        return switch (term[0]) {
            case IRI -> NodeFactory.createURI(text);
            case BLANK -> NodeFactory.createBlankNode(text);
            case STRING -> NodeFactory.createLiteralString(text);
            case LANGUAGE -> NodeFactory.createLiteralLang(before(text), after(text));
            default -> NodeFactory.createLiteralDT(before(text), datatype(after(text)));
        };
    }

    static String text(byte[] term) {
        return new String(term, 1, term.length - 1, UTF_8);
    }

    private static RDFDatatype datatype(String iri) {
        return TypeMapper.getInstance().getSafeTypeByName(iri);
    }

    /** A text may contain a zero character, a language or datatype may not. */
    private static String before(String text) {
        return text.substring(0, text.lastIndexOf('\0'));
    }

    private static String after(String text) {
        return text.substring(text.lastIndexOf('\0') + 1);
    }

    private static byte[] bytes(byte kind, String text) {
        byte[] encoded = text.getBytes(UTF_8);
        byte[] term = new byte[encoded.length + 1];
        term[0] = kind;
        System.arraycopy(encoded, 0, term, 1, encoded.length);
        return term;
    }

    static int compare(byte[] one, byte[] other) {
        return Arrays.compareUnsigned(one, other);
    }
}
