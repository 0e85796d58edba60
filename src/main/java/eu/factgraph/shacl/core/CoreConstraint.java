package eu.factgraph.shacl.core;

import eu.factgraph.shacl.engine.FocusNode;
import eu.factgraph.shacl.engine.Shape.Constraint;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;

/** A constraint of a constraint component of SHACL Core. */
record CoreConstraint(Node component, ConstraintCheck check) implements Constraint {

    /** Reports the results of a constraint for a focus node. */
    @FunctionalInterface
    interface ConstraintCheck extends BiConsumer<Constraint, FocusNode> {}

    /**
     * The name of the component is that of its parameter: {@code sh:in} and {@code
     * sh:InConstraintComponent}.
     */
    static CoreConstraint of(Node parameter, ConstraintCheck check) {
        String name = parameter.getLocalName();
        String start = name.substring(0, 1).toUpperCase(Locale.ROOT);
        String component = SHACL.NS + start + name.substring(1) + "ConstraintComponent";
        return new CoreConstraint(NodeFactory.createURI(component), check);
    }

    @Override
    public void validate(FocusNode focus) {
        check.accept(this, focus);
    }
}
