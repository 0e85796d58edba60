package eu.factgraph.shacl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.Path;

/**
 * Reads the query of a node of a shapes graph. What is wrong is an {@link
 * IllegalArgumentException}.
 */
record QueryReader(Graph shapes, Node node) {

    /**
     * @param property {@code sh:select} or {@code sh:ask}
     */
    BoundQuery query(Node property) {
        List<Node> texts = RdfList.objects(shapes, node, property);
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
     * @param bound the variables that are pre-bound, beside those that always are
     * @param withPath whether {@code $PATH} stands for something
     */
    void check(BoundQuery query, Set<Var> bound, Set<Var> returned, boolean withPath) {
        var all = new HashSet<>(bound);
        all.add(BoundQuery.SHAPES_GRAPH);
        all.add(BoundQuery.CURRENT_SHAPE);
        List<String> faults = query.faults(all, returned);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the query " + String.join(", and ", faults));
        }
        if (query.query().isSelectType() && !query.returns(BoundQuery.THIS)) {
            throw new IllegalArgumentException("the query must return $this");
        }
        if (query.mentionsPath() && !withPath) {
            throw new IllegalArgumentException(
                    "the query has $PATH, which only property shapes give a value");
        }
    }

    /** The query with the path put in; $PATH may stand nowhere but as a predicate. */
    BoundQuery substituted(BoundQuery query, Path path) {
        BoundQuery substituted = query.withPath(path);
        if (substituted.mentionsPath()) {
            throw new IllegalArgumentException(
                    "the query has $PATH elsewhere than in the place of a predicate");
        }
        return substituted;
    }

    List<Node> messages() {
        List<Node> messages = RdfList.objects(shapes, node, SHACL.message);
        for (Node message : messages) {
            if (!ParameterValueType.TEXT.accepts(shapes, message)) {
                throw new IllegalArgumentException(
                        "sh:message must be "
                                + ParameterValueType.TEXT.wanted()
                                + ", not "
                                + TermFormat.text(message));
            }
        }
        return messages;
    }
}
