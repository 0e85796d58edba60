package eu.factgraph.shacl.sparql;

import static eu.factgraph.shacl.engine.TermFormat.text;

import eu.factgraph.shacl.engine.FaultCollector;
import eu.factgraph.shacl.engine.ParameterValueType;
import eu.factgraph.shacl.engine.Shape.Constraint;
import eu.factgraph.shacl.engine.TermFormat;
import eu.factgraph.shacl.sparql.ConstraintComponent.ComponentValidator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.system.G;

/**
 * Reads the SPARQL-based constraints of a shape (SHACL section 5) and those of declared constraint
 * components (section 6).
 *
 * @param path of the shape, or null
 */
record SparqlConstraintReader(
        Graph shapes,
        Node shape,
        Path path,
        List<ConstraintComponent> components,
        FaultCollector faults) {

    List<Constraint> read() {
        var constraints = new ArrayList<Constraint>();
        for (Node node : G.listSP(shapes, shape, SHACL.sparql)) {
            Constraint constraint = faults.attempt(node, () -> constraint(node));
            if (constraint != null && !ParameterValueType.isTrue(shapes, node, SHACL.deactivated)) {
                constraints.add(constraint);
            }
        }
        components.stream().filter(this::applies).forEach(component -> add(component, constraints));
        return constraints;
    }

    private Constraint constraint(Node node) {
        var reader = new QueryReader(shapes, node);
        BoundQuery query = reader.query(SHACL.select);
        reader.check(query, Set.of(BoundQuery.THIS), Set.of(BoundQuery.THIS), path != null);
        return new SparqlConstraint(
                SHACL.SPARQLConstraintComponent,
                node,
                reader.substituted(query, path),
                BindingFactory.empty(),
                reader.messages(),
                false,
                "does not satisfy the SPARQL constraint " + TermFormat.location(shapes, node));
    }

    private boolean applies(ConstraintComponent component) {
        return component.validatorFor(path != null) != null
                && component.mandatory().stream()
                        .allMatch(property -> shapes.contains(shape, property, Node.ANY));
    }

    private void add(ConstraintComponent component, List<Constraint> constraints) {
        for (Binding values : parameters(component)) {
            faults.attempt(shape, () -> constraints.add(constraint(component, values)));
        }
    }

    private Constraint constraint(ConstraintComponent component, Binding parameters) {
        ComponentValidator validator = component.validatorFor(path != null);
        String message = label(component);
        if (!validator.select()) {
            return new AskConstraint(
                    component.node(), validator.query(), parameters, validator.messages(), message);
        }
        var reader = new QueryReader(shapes, validator.node());
        BoundQuery query = reader.substituted(validator.query(), path);
        return new SparqlConstraint(
                component.node(), null, query, parameters, validator.messages(), true, message);
    }

    private String label(ConstraintComponent component) {
        return G.listSP(shapes, component.node(), SHACL.labelTemplate).stream()
                .min(Comparator.comparing(Node::toString))
                .map(TermFormat::plain)
                .orElse("does not satisfy " + text(component.node()));
    }

    /** The parameter values of each constraint: a single parameter may have several values. */
    private List<Binding> parameters(ConstraintComponent component) {
        if (component.parameters().size() == 1) {
            var only = component.parameters().get(0);
            return G.listSP(shapes, shape, only.property()).stream()
                    .map(value -> BindingFactory.binding(only.variable(), value))
                    .toList();
        }
        var values = BindingFactory.builder();
        for (var parameter : component.parameters()) {
            List<Node> found = G.listSP(shapes, shape, parameter.property());
            if (found.size() > 1) {
                String fault = "%s must have at most one value, because %s has several parameters";
                faults.add(
                        shape, fault.formatted(text(parameter.property()), text(component.node())));
                return List.of();
            }
            found.forEach(value -> values.add(parameter.variable(), value));
        }
        return List.of(values.build());
    }
}
