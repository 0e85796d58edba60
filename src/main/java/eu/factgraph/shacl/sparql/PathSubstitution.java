package eu.factgraph.shacl.sparql;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Replaces {@code $PATH} with the path of a property shape (SHACL section 5.3.1). */
final class PathSubstitution extends ElementTransformCopyBase {

    static final Var PATH = Var.alloc("PATH");

    private final Path path;

    private PathSubstitution(Path path) {
        this.path = path;
    }

    static Query in(Query query, Path path) {
        return QueryTransformOps.transform(query, new PathSubstitution(path));
    }

    @Override
    public Element transform(ElementPathBlock block) {
        var changed = new ElementPathBlock();
        block.patternElts().forEachRemaining(triple -> changed.addTriplePath(substituted(triple)));
        return changed;
    }

    private TriplePath substituted(TriplePath triple) {
        return PATH.equals(triple.getPredicate())
                ? new TriplePath(triple.getSubject(), path, triple.getObject())
                : triple;
    }
}
