package eu.factgraph.shacl.syntax;

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

    /** The targets. */
    static final List<ParameterRule> TARGETS =
            List.of(
                    many(SHACL.targetNode, IRI_OR_LITERAL),
                    many(SHACL.targetClass, IRI),
                    many(SHACL.targetSubjectsOf, IRI),
                    many(SHACL.targetObjectsOf, IRI),
                    many(SHACL.target, SHAPE));

    /** The parameters of the constraint components of SHACL Core, and {@code sh:sparql}. */
    static final List<ParameterRule> PARAMETERS =
            List.of(
                    many(SHACL.class_, IRI),
                    one(SHACL.datatype, IRI),
                    one(SHACL.nodeKind, NODE_KIND),
                    onProperty(SHACL.minCount, INTEGER),
                    onProperty(SHACL.maxCount, INTEGER),
                    one(SHACL.minExclusive, LITERAL),
                    one(SHACL.minInclusive, LITERAL),
                    one(SHACL.maxExclusive, LITERAL),
                    one(SHACL.maxInclusive, LITERAL),
                    one(SHACL.minLength, INTEGER),
                    one(SHACL.maxLength, INTEGER),
                    one(SHACL.pattern, STRING),
                    one(SHACL.flags, STRING),
                    one(SHACL.languageIn, LIST_OF_STRINGS),
                    onProperty(SHACL.uniqueLang, BOOLEAN),
                    many(SHACL.equals, IRI),
                    many(SHACL.disjoint, IRI),
                    manyOnProperty(SHACL.lessThan, IRI),
                    manyOnProperty(SHACL.lessThanOrEquals, IRI),
                    many(SHACL.not, SHAPE),
                    many(SHACL.and, LIST_OF_SHAPES),
                    many(SHACL.or, LIST_OF_SHAPES),
                    many(SHACL.xone, LIST_OF_SHAPES),
                    many(SHACL.node, SHAPE),
                    many(SHACL.property, SHAPE),
                    onProperty(SHACL.qualifiedValueShape, SHAPE),
                    onProperty(SHACL.qualifiedMinCount, INTEGER),
                    onProperty(SHACL.qualifiedMaxCount, INTEGER),
                    onProperty(SHACL.qualifiedValueShapesDisjoint, BOOLEAN),
                    one(SHACL.closed, BOOLEAN),
                    one(SHACL.ignoredProperties, LIST_OF_IRIS),
                    new ParameterRule(SHACL.hasValue, ParameterValueType.ANY, false, false),
                    one(SHACL.in, LIST),
                    many(SHACL.sparql, SHAPE));

    /** Properties of shapes that do not make their subject a shape. */
    static final List<ParameterRule> CHARACTERISTICS =
            List.of(
                    one(SHACL.severity, IRI),
                    many(SHACL.message, TEXT),
                    one(SHACL.deactivated, BOOLEAN));

    private static ParameterRule many(Node property, ParameterValueType valueType) {
        return new ParameterRule(property, valueType, false, false);
    }

    private static ParameterRule one(Node property, ParameterValueType valueType) {
        return new ParameterRule(property, valueType, true, false);
    }

    private static ParameterRule onProperty(Node property, ParameterValueType valueType) {
        return new ParameterRule(property, valueType, true, true);
    }

    private static ParameterRule manyOnProperty(Node property, ParameterValueType valueType) {
        return new ParameterRule(property, valueType, false, true);
    }
}
