package eu.factgraph.shacl.sparql;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * A SPARQL-based constraint component (SHACL section 6).
 *
 * @param nodeValidator for node shapes, or null
 * @param propertyValidator for property shapes, or null
 * @param validator for shapes of both kinds that have no validator of their own, or null
 */
record ConstraintComponent(
        Node node,
        List<ComponentParameter> parameters,
        ComponentValidator nodeValidator,
        ComponentValidator propertyValidator,
        ComponentValidator validator) {

    /** A parameter, whose value is bound to a variable. */
    record ComponentParameter(Node property, boolean optional) {

        Var variable() {
            return Var.alloc(localName(property));
        }

        /** What follows the last {@code #} or {@code /} (SHACL section 6.2.1). */
        static String localName(Node property) {
            String iri = property.getURI();
            return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        }
    }

    /**
     * @param select whether the query is a SELECT query that returns violations, rather than an ASK
     *     query for each value
     */
    record ComponentValidator(Node node, BoundQuery query, boolean select, List<Node> messages) {}

    List<Node> mandatory() {
        return parameters.stream()
                .filter(parameter -> !parameter.optional())
                .map(ComponentParameter::property)
                .toList();
    }

    /** The validator for node shapes or property shapes; null if there is none (section 6.2.3). */
    ComponentValidator validatorFor(boolean propertyShape) {
        ComponentValidator own = propertyShape ? propertyValidator : nodeValidator;
        return own == null ? validator : own;
    }
}
