package eu.factgraph.shacl;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * A SPARQL-based constraint component that a shapes graph declares (SHACL section 6).
 *
 * @param nodeValidator for node shapes, or null
 * @param propertyValidator for property shapes, or null
 * @param validator for either where there is none of its own, or null
 */
record ConstraintComponent(
        Node node,
        List<ComponentParameter> parameters,
        ComponentValidator nodeValidator,
        ComponentValidator propertyValidator,
        ComponentValidator validator) {

    /** A parameter, and the variable that its value is bound to. */
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
     * @param select whether it finds what is wrong, rather than asks of each value whether it is
     *     right
     */
    record ComponentValidator(Node node, BoundQuery query, boolean select, List<Node> messages) {}

    List<Node> mandatory() {
        return parameters.stream()
                .filter(parameter -> !parameter.optional())
                .map(ComponentParameter::property)
                .toList();
    }

    /** The validator for a kind of shape; null if it has none (section 6.2.3). */
    ComponentValidator suited(boolean propertyShape) {
        ComponentValidator own = propertyShape ? propertyValidator : nodeValidator;
        return own == null ? validator : own;
    }

    Stream<ComponentValidator> validators() {
        return Stream.of(nodeValidator, propertyValidator, validator).filter(Objects::nonNull);
    }
}
