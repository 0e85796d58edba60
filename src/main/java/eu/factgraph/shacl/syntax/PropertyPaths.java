package eu.factgraph.shacl.syntax;

import eu.factgraph.shacl.engine.RdfList;
import eu.factgraph.shacl.engine.TermFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.vocabulary.RDF;

/** Reads the property paths of a shapes graph (SHACL section 2.3.1). */
public final class PropertyPaths {

    /** The kinds of path that modify one other path, with their SPARQL equivalents. */
    private static final Map<Node, UnaryOperator<Path>> UNARY =
            Map.of(
                    SHACL.inversePath, PathFactory::pathInverse,
                    SHACL.zeroOrMorePath, PathFactory::pathZeroOrMore1,
                    SHACL.oneOrMorePath, PathFactory::pathOneOrMore1,
                    SHACL.zeroOrOnePath, PathFactory::pathZeroOrOne);

    private final Graph shapes;
    private final Set<Node> open = new HashSet<>();

    public PropertyPaths(Graph shapes) {
        this.shapes = shapes;
    }

    /**
     * @throws IllegalArgumentException if the path is ill-formed
     */
    public Path parse(Node node) {
        if (node.equals(RDF.Nodes.nil)) {
            throw new IllegalArgumentException("sh:path must not be an empty list");
        }
        if (node.isURI()) {
            return PathFactory.pathLink(node);
        }
        if (!node.isBlank()) {
            throw new IllegalArgumentException(
                    "sh:path must be an IRI or a blank node, not " + TermFormat.text(node));
        }
        if (!open.add(node)) {
            throw new IllegalArgumentException("sh:path refers to itself");
        }
        try {
            return blank(node);
        } finally {
            open.remove(node);
        }
    }

    private Path blank(Node node) {
        if (shapes.contains(node, RDF.Nodes.first, Node.ANY)
                || shapes.contains(node, RDF.Nodes.rest, Node.ANY)) {
            return members(node, "a sequence path", PathFactory::pathSeq);
        }
        List<Triple> kinds =
                shapes.stream(node, Node.ANY, Node.ANY)
                        .filter(triple -> isKind(triple.getPredicate()))
                        .toList();
        if (kinds.size() != 1) {
            throw new IllegalArgumentException(
                    kinds.isEmpty()
                            ? "sh:path is not a path: the blank node is not a list and does not have sh:inversePath, sh:alternativePath, sh:zeroOrMorePath, sh:oneOrMorePath or sh:zeroOrOnePath"
                            : "sh:path is ambiguous: a blank node must have one kind of path with one value");
        }
        Triple kind = kinds.get(0);
        return kind.getPredicate().equals(SHACL.alternativePath)
                ? members(kind.getObject(), "sh:alternativePath", PathFactory::pathAlt)
                : UNARY.get(kind.getPredicate()).apply(parse(kind.getObject()));
    }

    private static boolean isKind(Node property) {
        return property.equals(SHACL.alternativePath) || UNARY.containsKey(property);
    }

    /** Whether paths are written with this property. */
    public static boolean isPart(Node property) {
        return isKind(property)
                || property.equals(RDF.Nodes.first)
                || property.equals(RDF.Nodes.rest);
    }

    private Path members(Node list, String what, BinaryOperator<Path> join) {
        List<Node> members = RdfList.members(shapes, list).orElse(List.of());
        if (members.size() < 2) {
            String fault =
                    "sh:path: %s must be a well-formed list without a cycle and with at least two members";
            throw new IllegalArgumentException(fault.formatted(what));
        }
        return members.stream().map(this::parse).reduce(join).orElseThrow();
    }
}
