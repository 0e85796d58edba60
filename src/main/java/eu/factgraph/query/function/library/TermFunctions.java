package eu.factgraph.query.function.library;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.RiotLib;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;
import org.apache.jena.vocabulary.RDF;

/** Functions on RDF terms: SPARQL 1.1 Query, 17.4.2. */
public final class TermFunctions {

    /** Language tags of BCP 47, without its registry of subtags. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

    private TermFunctions() {}

    static NodeValue string(List<NodeValue> arguments, EvaluationLimits limits) {
        return NodeValue.makeString(string(arguments.get(0).asNode()));
    }

    public static String string(Node term) {
        if (term.isLiteral()) {
            return term.getLiteralLexicalForm();
        }
        if (term.isURI()) {
            return term.getURI();
        }
        throw new ExprEvalException("Neither a literal nor an IRI: " + term);
    }

    public static FunctionImplementation iri(String base) {
        return (arguments, limits) -> {
            NodeValue value = arguments.get(0);
            if (!value.isIRI() && RiotLib.isBNodeIRI(StringFunctions.simple(value))) {
                throw new ExprEvalException("A blank node is not an IRI: " + value);
            }
            return NodeFunctions.iri(value, base);
        };
    }

    static NodeValue strDatatype(List<NodeValue> arguments, EvaluationLimits limits) {
        String text = StringFunctions.simple(arguments.get(0));
        if (!arguments.get(1).isIRI()) {
            throw new ExprEvalException("A datatype must be an IRI, not " + arguments.get(1));
        }
        String type = arguments.get(1).asNode().getURI();
        if (type.startsWith(RDF.getURI()) && type.endsWith("angString")) {
            throw new ExprEvalException(
                    "A language-tagged string needs a language tag; use STRLANG");
        }
        RDFDatatype datatype = TypeMapper.getInstance().getSafeTypeByName(type);
        EvaluationLimits.checkLexical(text, datatype);
        return NodeValue.makeNode(NodeFactory.createLiteralDT(text, datatype));
    }

    static NodeValue strLang(List<NodeValue> arguments, EvaluationLimits limits) {
        String text = StringFunctions.simple(arguments.get(0));
        String language = StringFunctions.simple(arguments.get(1));
        if (!LANGUAGE.matcher(language).matches()) {
            throw new ExprEvalException("Not a language tag: " + language);
        }
        return NodeValue.makeNode(NodeFactory.createLiteralLang(text, language));
    }

    /** RFC 4647, 3.3.1: basic filtering. */
    static NodeValue langMatches(List<NodeValue> arguments, EvaluationLimits limits) {
        String tag = StringFunctions.lower(StringFunctions.simple(arguments.get(0)));
        String range = StringFunctions.lower(StringFunctions.simple(arguments.get(1)));
        boolean matches =
                range.equals("*")
                        ? !tag.isEmpty()
                        : !range.isEmpty() && (tag + "-").startsWith(range + "-");
        return NodeValue.booleanReturn(matches);
    }
}
