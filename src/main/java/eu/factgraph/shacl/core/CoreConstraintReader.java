package eu.factgraph.shacl.core;

import eu.factgraph.shacl.core.CoreConstraint.ConstraintCheck;
import eu.factgraph.shacl.engine.ParameterValueType;
import eu.factgraph.shacl.engine.RdfList;
import eu.factgraph.shacl.engine.Shape.Constraint;
import eu.factgraph.shacl.engine.TermFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;

/** Reads the SHACL Core constraints of one well-formed shape. */
public record CoreConstraintReader(Graph shapes, Node shape, List<Constraint> constraints) {

    private static final String AT_LEAST = "at least";
    private static final String AT_MOST = "at most";
    private static final IntPredicate NOT_LESS = order -> order >= 0;
    private static final IntPredicate NOT_GREATER = order -> order <= 0;

    /**
     * @throws IllegalArgumentException if a pattern is not a valid regular expression
     */
    public static List<Constraint> read(Graph shapes, Node shape) {
        var reader = new CoreConstraintReader(shapes, shape, new ArrayList<>());
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
        each(SHACL.minCount, limit -> SetConstraints.count(AT_LEAST, limit, NOT_LESS));
        each(SHACL.maxCount, limit -> SetConstraints.count(AT_MOST, limit, NOT_GREATER));
    }

    private void ranges() {
        range(SHACL.minExclusive, "greater than", order -> order > 0);
        range(SHACL.minInclusive, AT_LEAST, NOT_LESS);
        range(SHACL.maxExclusive, "less than", order -> order < 0);
        range(SHACL.maxInclusive, AT_MOST, NOT_GREATER);
    }

    private void range(Node property, String relation, IntPredicate order) {
        each(property, bound -> ValueConstraints.compared(relation, bound, order));
    }

    private void texts() {
        each(SHACL.minLength, length -> ValueConstraints.length(AT_LEAST, length, NOT_LESS));
        each(SHACL.maxLength, length -> ValueConstraints.length(AT_MOST, length, NOT_GREATER));
        Node flags = values(SHACL.flags).stream().findFirst().orElse(null);
        each(SHACL.pattern, pattern -> ValueConstraints.pattern(pattern, flags));
        each(SHACL.languageIn, list -> ValueConstraints.languageIn(members(list)));
        if (isTrue(SHACL.uniqueLang)) {
            add(SHACL.uniqueLang, SetConstraints::uniqueLang);
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
        for (Node counted : values(SHACL.qualifiedValueShape)) {
            Set<Node> siblings =
                    isTrue(SHACL.qualifiedValueShapesDisjoint) ? siblings(counted) : Set.of();
            each(
                    SHACL.qualifiedMinCount,
                    limit ->
                            SetConstraints.qualified(AT_LEAST, limit, NOT_LESS, counted, siblings));
            each(
                    SHACL.qualifiedMaxCount,
                    limit ->
                            SetConstraints.qualified(
                                    AT_MOST, limit, NOT_GREATER, counted, siblings));
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
            add(SHACL.closed, SetConstraints.closed(allowed()));
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

    private void each(Node parameter, Function<Node, ConstraintCheck> reader) {
        values(parameter).forEach(value -> add(parameter, reader.apply(value)));
    }

    private void add(Node parameter, ConstraintCheck check) {
        constraints.add(CoreConstraint.of(parameter, check));
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
