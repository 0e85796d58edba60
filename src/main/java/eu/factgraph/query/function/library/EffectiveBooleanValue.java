package eu.factgraph.query.function.library;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** Effective boolean values: SPARQL 1.1 Query, 17.2.2. */
public final class EffectiveBooleanValue {

    private EffectiveBooleanValue() {}

    public static NodeValue of(List<NodeValue> arguments, EvaluationLimits limits) {
        return NodeValue.booleanReturn(of(arguments.get(0)));
    }

    static NodeValue not(List<NodeValue> arguments, EvaluationLimits limits) {
        return NodeValue.booleanReturn(!of(arguments.get(0)));
    }

    private static boolean of(NodeValue value) {
        return !isIllTyped(value.asNode()) && XSDFuncOp.effectiveBooleanValue(value);
    }

    /** An ill-typed number or boolean is false and not an error. */
    private static boolean isIllTyped(Node term) {
        return term.isLiteral()
                && term.getLiteralDatatype() instanceof XSDDatatype type
                && (type.equals(XSDDatatype.XSDboolean)
                        || type.equals(XSDDatatype.XSDunsignedByte)
                        || XSDFuncOp.isNumericDatatype(type))
                && !term.getLiteral().isWellFormed();
    }
}
