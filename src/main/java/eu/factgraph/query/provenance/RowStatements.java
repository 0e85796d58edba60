package eu.factgraph.query.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * The statements from which the rows of a query follow: the instances of its triple patterns. What
 * filters and subqueries match does not count.
 *
 * @param graph to follow property paths
 */
public record RowStatements(List<TriplePath> patterns, Graph graph) {

    public static RowStatements of(Query query, Graph graph) {
        var patterns = new ArrayList<TriplePath>();
        ElementWalker.walk(
                query.getQueryPattern(),
                new ElementVisitorBase() {
                    @Override
                    public void visit(ElementPathBlock block) {
                        block.patternElts().forEachRemaining(patterns::add);
                    }
                });
        return new RowStatements(List.copyOf(patterns), graph);
    }

    /**
     * @param row of the {@link WidenedQuery}
     */
    public Stream<Triple> of(Binding row) {
        return patterns.stream().flatMap(pattern -> instances(pattern, row));
    }

    private Stream<Triple> instances(TriplePath pattern, Binding row) {
        Node subject = Var.lookup(row, pattern.getSubject());
        Node object = Var.lookup(row, pattern.getObject());
        if (!subject.isConcrete() || !object.isConcrete()) {
            return Stream.empty();
        }
        if (!pattern.isTriple()) {
            return new PathStatements(graph).between(subject, pattern.getPath(), object);
        }
        Node predicate = Var.lookup(row, pattern.getPredicate());
        return predicate.isConcrete()
                ? Stream.of(Triple.create(subject, predicate, object))
                : Stream.empty();
    }
}
