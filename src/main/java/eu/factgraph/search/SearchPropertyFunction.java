package eu.factgraph.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/**
 * Search as a property function of SPARQL: {@code ?thing def:search "words"}, {@code ?thing
 * def:search ("words" 5)} for the best five, {@code (?thing ?score) def:search "words"} with
 * scores.
 */
public final class SearchPropertyFunction extends PropertyFunctionEval {

    private static final int DEFAULT_LIMIT = 20;

    /** Its syntax, for error messages and the service description. */
    public static final String USAGE =
            "Write ?thing def:search \"words\"; ?thing def:search (\"words\" 5) for the best five (default %s, at most %s); (?thing ?score) def:search \"words\" for scores up to 100. Like /search, it finds names, aliases, acronyms and descriptions in the default graph, in every language, also within GRAPH."
                    .formatted(DEFAULT_LIMIT, SearchRequest.MAX_SIZE);

    private final SearchIndex index;

    private SearchPropertyFunction(SearchIndex index) {
        super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
        this.index = index;
    }

    /** The IRI of the function on {@code base}. */
    public static String iri(String base) {
        return base + "def/search";
    }

    /** A registry of this property function only. */
    public static PropertyFunctionRegistry registry(SearchIndex index) {
        return new ClosedRegistry(
                iri(index.store().base()), any -> new SearchPropertyFunction(index));
    }

    @Override
    public void build(
            PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
        super.build(subject, predicate, object, context);
        if (!List.of(1, 2).contains(nodes(subject).size())
                || !List.of(1, 2).contains(nodes(object).size())) {
            throw new QueryBuildException(USAGE);
        }
    }

    @Override
    public QueryIterator execEvaluated(
            Binding row,
            PropFuncArg subject,
            Node predicate,
            PropFuncArg object,
            ExecutionContext context) {
        var rows = new ArrayList<Binding>();
        for (SearchResult.SearchHit hit : index.find(request(nodes(object))).hits()) {
            var builder = Binding.builder(row);
            if (isBound(builder, nodes(subject), List.of(hit.resource().node(), score(hit)))) {
                rows.add(builder.build());
            }
        }
        return QueryIterPlainWrapper.create(rows.iterator(), context);
    }

    private static SearchRequest request(List<Node> arguments) {
        Node text = arguments.get(0);
        if (!text.isLiteral()) {
            throw new QueryExecException(USAGE);
        }
        return SearchRequest.of(
                text.getLiteralLexicalForm(),
                arguments.size() == 1 ? DEFAULT_LIMIT : number(arguments.get(1)));
    }

    private static int number(Node limit) {
        if (limit.isLiteral() && limit.getLiteralValue() instanceof Number number) {
            return number.intValue();
        }
        throw new QueryExecException(USAGE);
    }

    private static boolean isBound(BindingBuilder builder, List<Node> patterns, List<Node> values) {
        for (int index = 0; index < patterns.size(); index++) {
            Node pattern = patterns.get(index);
            Node value = values.get(index);
            Node bound = pattern.isVariable() ? builder.get(Var.alloc(pattern)) : pattern;
            if (bound == null) {
                builder.add(Var.alloc(pattern), value);
            } else if (!bound.equals(value)) {
                return false;
            }
        }
        return true;
    }

    private static Node score(SearchResult.SearchHit hit) {
        return NodeFactory.createLiteralDT(String.valueOf(hit.score()), XSDDatatype.XSDdecimal);
    }

    private static List<Node> nodes(PropFuncArg argument) {
        return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
    }

    /** ARQ's own registry would load any Java class that a query names. */
    private static final class ClosedRegistry extends PropertyFunctionRegistry {
        ClosedRegistry(String iri, PropertyFunctionFactory function) {
            put(iri, function);
        }

        @Override
        public boolean manages(String iri) {
            return isRegistered(iri);
        }

        @Override
        public PropertyFunctionFactory get(String iri) {
            return isRegistered(iri) ? super.get(iri) : null;
        }
    }
}
