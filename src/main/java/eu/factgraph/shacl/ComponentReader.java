package eu.factgraph.shacl;

import java.util.ArrayList;
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

/** Reads the constraint components that a shapes graph declares (SHACL section 6.2). */
record ComponentReader(Graph shapes, FaultCollector faults) {

    private static final Set<String> RESERVED =
            Set.of("this", "shapesGraph", "currentShape", "path", "PATH", "value");

    /** The components that have parameters; those of SHACL Core, should they be described, not. */
    List<ConstraintComponent> read() {
        return ShapeNodes.instances(shapes, SHACL.ConstraintComponent)
                .distinct()
                .filter(node -> !(node.isURI() && node.getURI().startsWith(SHACL.NS)))
                .map(this::component)
                .filter(Objects::nonNull)
                .toList();
    }

    private ConstraintComponent component(Node node) {
        List<ConstraintComponent.ComponentParameter> parameters =
                RdfList.objects(shapes, node, SHACL.parameter).stream()
                        .map(parameter -> faults.attempt(parameter, () -> parameter(parameter)))
                        .filter(Objects::nonNull)
                        .toList();
        if (!shapes.contains(node, SHACL.parameter, Node.ANY)) {
            faults.add(node, "a constraint component must have an sh:parameter");
            return null;
        }
        if (parameters.stream().allMatch(ConstraintComponent.ComponentParameter::optional)) {
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

    private ConstraintComponent.ComponentParameter parameter(Node parameter) {
        List<Node> paths = RdfList.objects(shapes, parameter, SHACL.path);
        if (paths.size() != 1 || !paths.get(0).isURI()) {
            throw new IllegalArgumentException("a parameter must have one sh:path, an IRI");
        }
        String name = ConstraintComponent.ComponentParameter.localName(paths.get(0));
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*") || RESERVED.contains(name)) {
            throw new IllegalArgumentException(
                    "sh:path: a parameter must not be called \"%s\"; it names a SPARQL variable"
                            .formatted(name));
        }
        List<Node> optional = RdfList.objects(shapes, parameter, SHACL.optional);
        return new ConstraintComponent.ComponentParameter(
                paths.get(0), optional.stream().anyMatch(ComponentReader::isTrue));
    }

    static boolean isTrue(Node value) {
        return ParameterValueType.BOOLEAN.accepts(null, value)
                && Boolean.TRUE.equals(value.getLiteralValue());
    }

    /** The first, by name, of those that there are. */
    private ConstraintComponent.ComponentValidator validator(
            Node component,
            Node property,
            List<ConstraintComponent.ComponentParameter> parameters) {
        List<ConstraintComponent.ComponentValidator> validators = new ArrayList<>();
        for (Node node : RdfList.objects(shapes, component, property)) {
            boolean withPath = property.equals(SHACL.propertyValidator);
            var made = faults.attempt(node, () -> validator(node, parameters, withPath));
            if (made != null) {
                validators.add(made);
            }
        }
        return validators.stream()
                .min(Comparator.comparing(made -> made.node().toString()))
                .orElse(null);
    }

    private ConstraintComponent.ComponentValidator validator(
            Node node, List<ConstraintComponent.ComponentParameter> parameters, boolean withPath) {
        var reader = new QueryReader(shapes, node);
        Node property = shapes.contains(node, SHACL.ask, Node.ANY) ? SHACL.ask : SHACL.select;
        BoundQuery query = reader.query(property);
        Set<Var> bound =
                parameters.stream()
                        .map(ConstraintComponent.ComponentParameter::variable)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        bound.add(property.equals(SHACL.ask) ? BoundQuery.VALUE : BoundQuery.THIS);
        Set<Var> returned =
                bound.stream()
                        .filter(variable -> query.mentions(variable))
                        .collect(Collectors.toSet());
        reader.check(query, bound, returned, withPath);
        return new ConstraintComponent.ComponentValidator(
                node, query, property.equals(SHACL.select), reader.messages());
    }
}
