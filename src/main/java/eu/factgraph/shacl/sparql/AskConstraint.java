package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.Constraint;
import eu.factgraph.shacl.engine.FocusNode;
import eu.factgraph.shacl.engine.ValidationResult;
import eu.factgraph.shacl.engine.ValidationRun;
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
        ValidationRun run = focus.run();
        for (Node value : focus.values()) {
            Binding values =
                    SparqlConstraint.bound(focus, parameters)
                            .add(BoundQuery.THIS, focus.node())
                            .add(BoundQuery.VALUE, value)
                            .build();
            if (query.solutions(run, values).isEmpty()) {
                focus.results().add(result(focus, value, values));
            }
        }
    }

    private ValidationResult result(FocusNode focus, Node value, Binding values) {
        return new ValidationResult(
                focus.node(),
                focus.shape().path(),
                focus.shape().pathNode(),
                value,
                focus.shape().severity(),
                focus.shape().node(),
                component,
                null,
                SparqlConstraint.filled(
                        focus.shape().messages(), messages, true, defaultMessage, values),
                parameters);
    }
}
