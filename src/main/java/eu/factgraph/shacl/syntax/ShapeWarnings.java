package eu.factgraph.shacl.syntax;

import eu.factgraph.shacl.engine.FaultCollector;
import eu.factgraph.shacl.engine.ShaclFailure.ShapeFault;
import eu.factgraph.shacl.engine.TermFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

/** Finds what SHACL ignores in a shapes graph and its author hardly intended. */
public record ShapeWarnings(Graph shapes, FaultCollector found) {

    private static final String OTHER_TERMS =
            "path name description order group defaultValue optional declare shapesGraph parameter"
                    + " labelTemplate validator nodeValidator propertyValidator prefixes select ask";

    /** The properties that SHACL defines for shapes and parameters. */
    private static final Set<String> TERMS =
            Stream.of(
                            Stream.of(OTHER_TERMS.split(" ")).map(name -> SHACL.NS + name),
                            ParameterRule.OF_SHAPES.stream().map(rule -> rule.property().getURI()),
                            ParameterRule.CHARACTERISTICS.stream()
                                    .map(rule -> rule.property().getURI()))
                    .flatMap(terms -> terms)
                    .collect(Collectors.toUnmodifiableSet());

    public static List<ShapeFault> of(Graph shapes, Set<Node> nodes) {
        var warnings = new ShapeWarnings(shapes, FaultCollector.in(shapes));
        nodes.forEach(warnings::check);
        return warnings.found.sorted();
    }

    private void check(Node shape) {
        shapes.stream(shape, Node.ANY, Node.ANY)
                .map(Triple::getPredicate)
                .filter(property -> property.getURI().startsWith(SHACL.NS))
                .filter(property -> !TERMS.contains(property.getURI()))
                .map(TermFormat::text)
                .map(name -> name + " is ignored: it is not a term of SHACL Core or SHACL-SPARQL")
                .forEach(message -> found.add(shape, message));
        checkOwlClass(shape);
        requireAny(shape, SHACL.flags, SHACL.pattern);
        requireAny(shape, SHACL.qualifiedMinCount, SHACL.qualifiedValueShape);
        requireAny(shape, SHACL.qualifiedMaxCount, SHACL.qualifiedValueShape);
        requireAny(
                shape, SHACL.qualifiedValueShape, SHACL.qualifiedMinCount, SHACL.qualifiedMaxCount);
        ShapeNodes.referred(shapes, shape)
                .filter(other -> !shapes.contains(other, Node.ANY, Node.ANY))
                .map(other -> "refers to the undefined shape " + TermFormat.text(other))
                .forEach(message -> found.add(shape, message + "; every node conforms to it"));
    }

    /** Other processors treat it as an implicit class target; section 2.1.3.3 does not. */
    private void checkOwlClass(Node shape) {
        if (shapes.contains(shape, RDF.Nodes.type, OWL2.Class.asNode())
                && new TargetReader(shapes, shape).read().isEmpty()) {
            found.add(
                    shape,
                    "is an owl:Class, which is not an implicit class target; make it an rdfs:Class too, or use sh:targetClass");
        }
    }

    private void requireAny(Node shape, Node property, Node... others) {
        boolean used = Stream.of(others).anyMatch(other -> shapes.contains(shape, other, Node.ANY));
        if (shapes.contains(shape, property, Node.ANY) && !used) {
            String names =
                    Stream.of(others).map(TermFormat::text).collect(Collectors.joining(" or "));
            found.add(shape, TermFormat.text(property) + " has no effect without " + names);
        }
    }
}
