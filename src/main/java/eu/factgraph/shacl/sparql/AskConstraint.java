package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.Constraint;
import eu.factgraph.shacl.engine.FocusNode;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
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
                report(focus, value, values::get);
            }
        }
    }

    private void report(FocusNode focus, Node value, Function<Var, Node> values) {
        focus.report(
                this,
                focus.shape().path(),
                focus.shape().pathNode(),
                value,
                MessageTemplate.filled(focus.shape().messages(), messages, defaultMessage, values),
                parameters);
    }
}
