package eu.factgraph.shacl.syntax;

import static eu.factgraph.shacl.engine.ParameterValueType.ANY;
import static eu.factgraph.shacl.engine.ParameterValueType.BOOLEAN;
import static eu.factgraph.shacl.engine.ParameterValueType.INTEGER;
import static eu.factgraph.shacl.engine.ParameterValueType.IRI;
import static eu.factgraph.shacl.engine.ParameterValueType.IRI_OR_LITERAL;
import static eu.factgraph.shacl.engine.ParameterValueType.LIST;
import static eu.factgraph.shacl.engine.ParameterValueType.LIST_OF_IRIS;
import static eu.factgraph.shacl.engine.ParameterValueType.LIST_OF_SHAPES;
import static eu.factgraph.shacl.engine.ParameterValueType.LIST_OF_STRINGS;
import static eu.factgraph.shacl.engine.ParameterValueType.LITERAL;
import static eu.factgraph.shacl.engine.ParameterValueType.NODE_KIND;
import static eu.factgraph.shacl.engine.ParameterValueType.SHAPE;
import static eu.factgraph.shacl.engine.ParameterValueType.STRING;
import static eu.factgraph.shacl.engine.ParameterValueType.TEXT;

import eu.factgraph.shacl.engine.ParameterValueType;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/**
 * A SHACL syntax rule (appendix B) for the values of a property of a shape.
 *
 * @param valueType of each value
 * @param single whether there is at most one value
 * @param propertyShapesOnly whether node shapes must not have it
 */
record ParameterRule(
        Node property, ParameterValueType valueType, boolean single, boolean propertyShapesOnly) {

    /** Targets, parameters of SHACL Core and {@code sh:sparql}: their subjects are shapes. */
    static final List<ParameterRule> OF_SHAPES =
            Stream.of(
                            many(IRI_OR_LITERAL, SHACL.targetNode),
                            many(IRI, SHACL.targetClass),
                            many(IRI, SHACL.targetSubjectsOf, SHACL.targetObjectsOf),
                            many(SHAPE, SHACL.target, SHACL.sparql),
                            many(ANY, SHACL.hasValue),
                            many(IRI, SHACL.class_, SHACL.equals, SHACL.disjoint),
                            many(SHAPE, SHACL.not, SHACL.node, SHACL.property),
                            many(LIST_OF_SHAPES, SHACL.and, SHACL.or, SHACL.xone),
                            one(IRI, SHACL.datatype),
                            one(NODE_KIND, SHACL.nodeKind),
                            one(LITERAL, SHACL.minExclusive, SHACL.minInclusive),
                            one(LITERAL, SHACL.maxExclusive, SHACL.maxInclusive),
                            one(INTEGER, SHACL.minLength, SHACL.maxLength),
                            one(STRING, SHACL.pattern, SHACL.flags),
                            one(LIST_OF_STRINGS, SHACL.languageIn),
                            one(BOOLEAN, SHACL.closed),
                            one(LIST_OF_IRIS, SHACL.ignoredProperties),
                            one(LIST, SHACL.in),
                            onProperty(INTEGER, SHACL.minCount, SHACL.maxCount),
                            onProperty(BOOLEAN, SHACL.uniqueLang),
                            onProperty(SHAPE, SHACL.qualifiedValueShape),
                            onProperty(INTEGER, SHACL.qualifiedMinCount, SHACL.qualifiedMaxCount),
                            onProperty(BOOLEAN, SHACL.qualifiedValueShapesDisjoint),
                            rules(IRI, false, true, SHACL.lessThan, SHACL.lessThanOrEquals))
                    .flatMap(rules -> rules)
                    .toList();

    /** Properties of shapes that do not make their subject a shape. */
    static final List<ParameterRule> CHARACTERISTICS =
            Stream.of(
                            one(IRI, SHACL.severity),
                            many(TEXT, SHACL.message),
                            one(BOOLEAN, SHACL.deactivated))
                    .flatMap(rules -> rules)
                    .toList();

    private static Stream<ParameterRule> many(ParameterValueType type, Node... properties) {
        return rules(type, false, false, properties);
    }

    private static Stream<ParameterRule> one(ParameterValueType type, Node... properties) {
        return rules(type, true, false, properties);
    }

    private static Stream<ParameterRule> onProperty(ParameterValueType type, Node... properties) {
        return rules(type, true, true, properties);
    }

    private static Stream<ParameterRule> rules(
            ParameterValueType type,
            boolean single,
            boolean propertyShapesOnly,
            Node... properties) {
        return Stream.of(properties)
                .map(property -> new ParameterRule(property, type, single, propertyShapesOnly));
    }
}
