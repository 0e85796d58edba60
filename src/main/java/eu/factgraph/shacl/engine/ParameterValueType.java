package eu.factgraph.shacl.engine;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;

/** The types of parameter values (SHACL appendix B). */
public enum ParameterValueType {
    ANY("an RDF term", node -> true),
    IRI("an IRI", Node::isURI),
    LITERAL("a literal", Node::isLiteral),
    IRI_OR_LITERAL("an IRI or a literal", node -> !node.isBlank()),
    SHAPE("a shape (an IRI or a blank node)", node -> !node.isLiteral()),
    INTEGER("an xsd:integer", node -> isWellFormed(node, XSDDatatype.XSDinteger)),
    BOOLEAN("true or false", node -> isWellFormed(node, XSDDatatype.XSDboolean)),
    STRING("an xsd:string", ParameterValueType::isString),
    TEXT("an xsd:string or an rdf:langString", node -> isString(node) || hasLanguage(node)),
    NODE_KIND(
            "sh:BlankNode, sh:IRI, sh:Literal, sh:BlankNodeOrIRI, sh:BlankNodeOrLiteral or sh:IRIOrLiteral",
            Set.of(
                            SHACL.BlankNode,
                            SHACL.IRI,
                            SHACL.Literal,
                            SHACL.BlankNodeOrIRI,
                            SHACL.BlankNodeOrLiteral,
                            SHACL.IRIOrLiteral)
                    ::contains),
    LIST("a well-formed list without a cycle", (graph, node) -> isListOf(graph, node, m -> true)),
    LIST_OF_IRIS("a list of IRIs", (graph, node) -> isListOf(graph, node, Node::isURI)),
    LIST_OF_STRINGS(
            "a list of strings",
            (graph, node) -> isListOf(graph, node, ParameterValueType::isString)),
    LIST_OF_SHAPES("a list of shapes", (graph, node) -> isListOf(graph, node, SHAPE::acceptsNode));

    private final String description;
    private final BiPredicate<Graph, Node> test;

    ParameterValueType(String description, Predicate<Node> test) {
        this(description, (graph, node) -> test.test(node));
    }

    ParameterValueType(String description, BiPredicate<Graph, Node> test) {
        this.description = description;
        this.test = test;
    }

    public String fault(String property, Node value) {
        return "%s must be %s, not %s".formatted(property, description, TermFormat.text(value));
    }

    public boolean accepts(Graph graph, Node value) {
        return test.test(graph, value);
    }

    private boolean acceptsNode(Node value) {
        return accepts(null, value);
    }

    private static boolean isListOf(Graph graph, Node list, Predicate<Node> member) {
        return RdfList.members(graph, list)
                .filter(all -> all.stream().allMatch(member))
                .isPresent();
    }

    private static boolean isWellFormed(Node node, XSDDatatype datatype) {
        return node.isLiteral()
                && node.getLiteralDatatype().equals(datatype)
                && node.getLiteral().isWellFormed();
    }

    private static boolean isString(Node node) {
        return isWellFormed(node, XSDDatatype.XSDstring);
    }

    /** Whether a boolean property of {@code subject} is true. */
    public static boolean isTrue(Graph graph, Node subject, Node property) {
        return G.listSP(graph, subject, property).stream().anyMatch(ParameterValueType::isTrue);
    }

    public static boolean isTrue(Node value) {
        return value != null
                && BOOLEAN.accepts(null, value)
                && Boolean.TRUE.equals(value.getLiteralValue());
    }

    public static boolean hasLanguage(Node node) {
        return node.isLiteral() && !node.getLiteralLanguage().isEmpty();
    }
}
