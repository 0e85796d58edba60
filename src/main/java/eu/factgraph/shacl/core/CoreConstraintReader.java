package eu.factgraph.shacl.core;

import eu.factgraph.shacl.engine.Constraint;
import eu.factgraph.shacl.engine.ParameterValueType;
import eu.factgraph.shacl.engine.RdfList;
import eu.factgraph.shacl.engine.TermFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/** Reads the SHACL Core constraints of one well-formed shape. */
public final class CoreConstraintReader {

    private final Graph shapes;
    private final Node shape;
    private final List<Constraint> constraints = new ArrayList<>();

    private CoreConstraintReader(Graph shapes, Node shape) {
        this.shapes = shapes;
        this.shape = shape;
    }

    /**
     * @throws IllegalArgumentException if a pattern is not a valid regular expression
     */
    public static List<Constraint> read(Graph shapes, Node shape) {
        var reader = new CoreConstraintReader(shapes, shape);
        reader.types();
        reader.ranges();
        reader.texts();
        reader.comparisons();
        reader.logic();
        reader.qualified();
        reader.others();
        return reader.constraints;
    }

    private void types() {
        each(SHACL.class_, ValueConstraints::ofClass);
        each(SHACL.datatype, ValueConstraints::datatype);
        each(SHACL.nodeKind, ValueConstraints::nodeKind);
        each(SHACL.minCount, SetConstraints::minCount);
        each(SHACL.maxCount, SetConstraints::maxCount);
    }

    private void ranges() {
        range(SHACL.minExclusive, SHACL.MinExclusiveConstraintComponent, "greater than", 1, 1);
        range(SHACL.minInclusive, SHACL.MinInclusiveConstraintComponent, "at least", 0, 1);
        range(SHACL.maxExclusive, SHACL.MaxExclusiveConstraintComponent, "less than", -1, -1);
        range(SHACL.maxInclusive, SHACL.MaxInclusiveConstraintComponent, "at most", -1, 0);
    }

    /** The sign of the comparison with the bound is from {@code least} to {@code most}. */
    private void range(Node property, Node component, String relation, int least, int most) {
        each(
                property,
                bound ->
                        ValueConstraints.compared(
                                component,
                                relation,
                                bound,
                                order ->
                                        Integer.signum(order) >= least
                                                && Integer.signum(order) <= most));
    }

    private void texts() {
        each(SHACL.minLength, ValueConstraints::minLength);
        each(SHACL.maxLength, ValueConstraints::maxLength);
        Node flags = values(SHACL.flags).stream().findFirst().orElse(null);
        each(SHACL.pattern, pattern -> ValueConstraints.pattern(pattern, flags));
        each(SHACL.languageIn, list -> ValueConstraints.languageIn(members(list)));
        if (isTrue(SHACL.uniqueLang)) {
            constraints.add(SetConstraints.uniqueLang());
        }
    }

    private void comparisons() {
        each(SHACL.equals, SetConstraints::equalTo);
        each(SHACL.disjoint, SetConstraints::disjoint);
        each(SHACL.lessThan, SetConstraints::lessThan);
        each(SHACL.lessThanOrEquals, SetConstraints::lessThanOrEquals);
    }

    private void logic() {
        each(SHACL.not, node -> ValueConstraints.not(node, TermFormat.location(shapes, node)));
        each(SHACL.and, list -> ValueConstraints.and(members(list)));
        each(SHACL.or, list -> ValueConstraints.or(members(list)));
        each(SHACL.xone, list -> ValueConstraints.xone(members(list)));
        each(SHACL.node, node -> ValueConstraints.node(node, TermFormat.location(shapes, node)));
        each(SHACL.property, SetConstraints::property);
    }

    private void qualified() {
        for (Node qualified : values(SHACL.qualifiedValueShape)) {
            Set<Node> siblings =
                    isTrue(SHACL.qualifiedValueShapesDisjoint) ? siblings(qualified) : Set.of();
            Node minimum = SHACL.QualifiedMinCountConstraintComponent;
            Node maximum = SHACL.QualifiedMaxCountConstraintComponent;
            each(
                    SHACL.qualifiedMinCount,
                    limit -> new QualifiedConstraint(minimum, qualified, siblings, limit));
            each(
                    SHACL.qualifiedMaxCount,
                    limit -> new QualifiedConstraint(maximum, qualified, siblings, limit));
        }
    }

    /** The sibling shapes (SHACL section 4.7.3). */
    private Set<Node> siblings(Node qualified) {
        var siblings = new HashSet<Node>();
        for (Node parent : G.listPO(shapes, SHACL.property, shape)) {
            for (Node property : G.listSP(shapes, parent, SHACL.property)) {
                siblings.addAll(G.listSP(shapes, property, SHACL.qualifiedValueShape));
            }
        }
        siblings.remove(qualified);
        return siblings;
    }

    private void others() {
        each(SHACL.hasValue, SetConstraints::hasValue);
        each(SHACL.in, list -> ValueConstraints.in(members(list)));
        if (isTrue(SHACL.closed)) {
            constraints.add(SetConstraints.closed(allowed()));
        }
    }

    private Set<Node> allowed() {
        var allowed = new HashSet<Node>();
        values(SHACL.ignoredProperties).forEach(list -> allowed.addAll(members(list)));
        for (Node property : values(SHACL.property)) {
            allowed.addAll(G.listSP(shapes, property, SHACL.path));
        }
        allowed.removeIf(path -> !path.isURI() || path.equals(RDF.Nodes.nil));
        return allowed;
    }

    private void each(Node property, Function<Node, Constraint> reader) {
        values(property).stream().map(reader).forEach(constraints::add);
    }

    private List<Node> values(Node property) {
        return G.listSP(shapes, shape, property);
    }

    private List<Node> members(Node list) {
        return RdfList.members(shapes, list).orElseThrow();
    }

    private boolean isTrue(Node property) {
        return ParameterValueType.isTrue(shapes, shape, property);
    }
}
