package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.FaultCollector;
import eu.factgraph.shacl.engine.ParameterValueType;
import eu.factgraph.shacl.sparql.ConstraintComponent.ComponentParameter;
import eu.factgraph.shacl.sparql.ConstraintComponent.ComponentValidator;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.system.G;

/** Reads the constraint components that a shapes graph declares (SHACL section 6.2). */
record ComponentReader(Graph shapes, FaultCollector faults) {

    private static final Set<String> RESERVED =
            Set.of("this", "shapesGraph", "currentShape", "path", "PATH", "value");

    /** The valid components; declarations of SHACL Core components are ignored. */
    List<ConstraintComponent> read() {
        return G.allNodesOfTypeRDFS(shapes, SHACL.ConstraintComponent).stream()
                .filter(node -> !(node.isURI() && node.getURI().startsWith(SHACL.NS)))
                .map(this::component)
                .filter(Objects::nonNull)
                .toList();
    }

    private ConstraintComponent component(Node node) {
        List<ComponentParameter> parameters =
                G.listSP(shapes, node, SHACL.parameter).stream()
                        .map(parameter -> faults.attempt(parameter, () -> parameter(parameter)))
                        .filter(Objects::nonNull)
                        .toList();
        if (!shapes.contains(node, SHACL.parameter, Node.ANY)) {
            faults.add(node, "a constraint component must have an sh:parameter");
            return null;
        }
        if (parameters.stream().allMatch(ComponentParameter::optional)) {
            faults.add(node, "must have an sh:parameter that is not optional");
            return null;
        }
        return new ConstraintComponent(
                node,
                parameters,
                validator(node, SHACL.nodeValidator, parameters),
                validator(node, SHACL.propertyValidator, parameters),
                validator(node, SHACL.validator, parameters));
    }

    private ComponentParameter parameter(Node parameter) {
        List<Node> paths = G.listSP(shapes, parameter, SHACL.path);
        if (paths.size() != 1 || !paths.get(0).isURI()) {
            throw new IllegalArgumentException("a parameter must have one sh:path, an IRI");
        }
        String name = ComponentParameter.localName(paths.get(0));
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*") || RESERVED.contains(name)) {
            throw new IllegalArgumentException(
                    "sh:path: a parameter must not be named \"%s\", because it names a SPARQL variable"
                            .formatted(name));
        }
        return new ComponentParameter(
                paths.get(0), ParameterValueType.isTrue(shapes, parameter, SHACL.optional));
    }

    /** The first by IRI, if there are several; null if there is none. */
    private ComponentValidator validator(
            Node component, Node property, List<ComponentParameter> parameters) {
        boolean hasPath = property.equals(SHACL.propertyValidator);
        return G.listSP(shapes, component, property).stream()
                .map(node -> faults.attempt(node, () -> validator(node, parameters, hasPath)))
                .filter(Objects::nonNull)
                .min(Comparator.comparing(validator -> validator.node().toString()))
                .orElse(null);
    }

    private ComponentValidator validator(
            Node node, List<ComponentParameter> parameters, boolean hasPath) {
        var reader = new QueryReader(shapes, node);
        Node property = shapes.contains(node, SHACL.ask, Node.ANY) ? SHACL.ask : SHACL.select;
        BoundQuery query = reader.query(property);
        var bound = new LinkedHashSet<Var>();
        parameters.forEach(parameter -> bound.add(parameter.variable()));
        bound.add(property.equals(SHACL.ask) ? BoundQuery.VALUE : BoundQuery.THIS);
        Set<Var> returned = bound.stream().filter(query::mentions).collect(Collectors.toSet());
        reader.check(query, bound, returned, hasPath);
        return new ComponentValidator(
                node, query, property.equals(SHACL.select), reader.messages());
    }
}
