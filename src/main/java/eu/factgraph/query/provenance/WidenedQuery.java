package eu.factgraph.query.provenance;

import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;

/** The solutions of a SELECT query before projection, DISTINCT and grouping, in its order. */
public final class WidenedQuery {

    private WidenedQuery() {}

    /** With all variables of the pattern as columns; without aggregates. */
    public static String of(Query query) {
        return widened(query, query.getQueryPattern()).serialize();
    }

    /** The same without the filters on a variable. */
    public static String unfiltered(Query query, String variable) {
        var transform = new FilterRemoval(Var.alloc(variable));
        return widened(query, ElementTransformer.transform(query.getQueryPattern(), transform))
                .serialize();
    }

    private static Query widened(Query query, Element pattern) {
        Query widened = QueryFactory.make();
        widened.setPrefixMapping(query.getPrefixMapping());
        widened.setQuerySelectType();
        widened.setQueryResultStar(true);
        widened.setQueryPattern(pattern);
        if (query.hasValues()) {
            widened.setValuesDataBlock(query.getValuesVariables(), query.getValuesData());
        }
        if (query.hasOrderBy() && !query.hasGroupBy()) {
            for (SortCondition condition : query.getOrderBy()) {
                widened.addOrderBy(condition);
            }
        }
        return widened;
    }

    private static final class FilterRemoval extends ElementTransformCopyBase {
        private final Var variable;

        FilterRemoval(Var variable) {
            this.variable = variable;
        }

        @Override
        public Element transform(ElementFilter filter, Expr transformed) {
            Set<Var> mentioned = filter.getExpr().getVarsMentioned();
            return mentioned.contains(variable)
                    ? new ElementGroup()
                    : super.transform(filter, transformed);
        }
    }
}
