package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.FocusNode;
import eu.factgraph.shacl.engine.Shape.Constraint;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** A constraint whose ASK query is true for each valid value node (SHACL section 6.2.2). */
record AskConstraint(
        Node component,
        BoundQuery query,
        Binding parameters,
        List<Node> messages,
        String defaultMessage)
        implements Constraint {

    @Override
    public void validate(FocusNode focus) {
        for (Node value : focus.values()) {
            Binding values =
                    SparqlConstraint.bound(focus, parameters)
                            .add(BoundQuery.THIS, focus.node())
                            .add(BoundQuery.VALUE, value)
                            .build();
            if (query.solutions(focus.run(), values).isEmpty()) {
                List<Node> ofShape = focus.shape().messages();
                focus.report(
                        this,
                        focus.shape().path(),
                        focus.shape().pathNode(),
                        value,
                        MessageTemplate.filled(ofShape, messages, defaultMessage, values::get),
                        parameters);
            }
        }
    }
}
