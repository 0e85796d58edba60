package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.ValidationRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.PatternVars;

/**
 * A query of a shapes graph whose pre-bound variables get values at each execution.
 *
 * @param operations the query in the SPARQL algebra
 */
record BoundQuery(Query query, Op operations) {

    static final Var THIS = Var.alloc("this");
    static final Var VALUE = Var.alloc("value");
    static final Var SHAPES_GRAPH = Var.alloc("shapesGraph");
    static final Var CURRENT_SHAPE = Var.alloc("currentShape");

    /** Parses SPARQL 1.1; the property is {@code sh:select} or {@code sh:ask}. */
    static BoundQuery of(String property, String text, PrefixMapping prefixes) {
        var query = new Query();
        query.setPrefixMapping(prefixes);
        try {
            QueryFactory.parse(query, text, null, Syntax.syntaxSPARQL_11);
        } catch (QueryException fault) {
            throw new IllegalArgumentException(
                    property + " is not a valid SPARQL query: " + reason(fault), fault);
        }
        boolean isAsk = property.equals("sh:ask");
        if (isAsk ? !query.isAskType() : !query.isSelectType()) {
            throw new IllegalArgumentException(
                    property + " must be " + (isAsk ? "an ASK" : "a SELECT") + " query");
        }
        return new BoundQuery(query, Algebra.compile(query));
    }

    /** The parser's message without its list of expected tokens. */
    private static String reason(QueryException fault) {
        if (fault.getMessage() == null) {
            return "it is nested too deeply";
        }
        String message = fault.getMessage().replaceFirst("(?s)\\s*Was expecting.*", "");
        String hint =
                message.contains("Unresolved prefixed name") ? "; declare it with sh:prefixes" : "";
        return message.lines().map(String::trim).collect(Collectors.joining(" ")) + hint;
    }

    /** The query with {@code $PATH} replaced by the path of a property shape. */
    BoundQuery withPath(Path path) {
        Query substituted = PathSubstitution.in(query, path);
        return new BoundQuery(substituted, Algebra.compile(substituted));
    }

    boolean mentionsPath() {
        return query.toString().matches("(?s).*[?$]PATH\\b.*");
    }

    /** Whether the pattern, sub-queries excluded, mentions the variable. */
    boolean mentions(Var variable) {
        return PatternVars.vars(query.getQueryPattern()).contains(variable);
    }

    /** The solutions with the values bound; an ASK query has one or none. */
    List<Binding> solutions(ValidationRun run, Binding values) {
        var execution = ExecutionContext.create(run.dataset(), run.context());
        Op bound = PreBinding.in(operations, values);
        QueryIterator rows = QC.execute(bound, QueryIterRoot.create(execution), execution);
        try {
            var solutions = new ArrayList<Binding>();
            rows.forEachRemaining(solutions::add);
            return solutions;
        } finally {
            rows.close();
        }
    }
}
