package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.ParameterValueType;
import eu.factgraph.shacl.engine.TermFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.system.G;

/**
 * Reads the query and messages of a constraint, validator or target. A fault is an {@link
 * IllegalArgumentException}.
 */
record QueryReader(Graph shapes, Node node) {

    BoundQuery query(Node property) {
        List<Node> texts = G.listSP(shapes, node, property);
        if (texts.size() != 1 || !ParameterValueType.STRING.accepts(shapes, texts.get(0))) {
            throw new IllegalArgumentException(
                    "must have one " + TermFormat.text(property) + ", an xsd:string");
        }
        return BoundQuery.of(
                TermFormat.text(property),
                texts.get(0).getLiteralLexicalForm(),
                PrefixDeclarations.of(shapes, node));
    }

    /**
     * @param bound the pre-bound variables, in addition to those that always are
     * @param hasPath whether {@code $PATH} is replaced
     */
    void check(BoundQuery query, Set<Var> bound, Set<Var> returned, boolean hasPath) {
        var all = new HashSet<>(bound);
        all.add(BoundQuery.SHAPES_GRAPH);
        all.add(BoundQuery.CURRENT_SHAPE);
        List<String> faults = PreBindingRestrictions.faults(query.query(), all, returned);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the query " + String.join(", and ", faults));
        }
        if (query.query().isSelectType()
                && !query.query().getProjectVars().contains(BoundQuery.THIS)) {
            throw new IllegalArgumentException("the query must return $this");
        }
        if (query.mentionsPath() && !hasPath) {
            throw new IllegalArgumentException(
                    "the query uses $PATH, which has a value in property shapes only");
        }
    }

    /**
     * The query with {@code $PATH} replaced, which may occur as a predicate only.
     *
     * @param path null for a node shape
     */
    BoundQuery substituted(BoundQuery query, Path path) {
        if (path == null) {
            return query;
        }
        BoundQuery substituted = query.withPath(path);
        if (substituted.mentionsPath()) {
            throw new IllegalArgumentException("the query uses $PATH other than as a predicate");
        }
        return substituted;
    }

    List<Node> messages() {
        List<Node> messages = G.listSP(shapes, node, SHACL.message);
        for (Node message : messages) {
            if (!ParameterValueType.TEXT.accepts(shapes, message)) {
                throw new IllegalArgumentException(
                        ParameterValueType.TEXT.fault("sh:message", message));
            }
        }
        return messages;
    }
}
