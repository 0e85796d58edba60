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
 * The search as a property of SPARQL patterns: {@code ?thing def:search "words"}, {@code ?thing
 * def:search ("words" 5)} for the best five, {@code (?thing ?score) def:search "words"} with
 * scores.
 */
public final class SearchPropertyFunction extends PropertyFunctionEval {

    private static final int FALLBACK = 20;

    /** How it is written in a query. */
    public static final String USAGE =
            "Put it between what is found and the words to find it by: ?thing def:search \"words\"; "
                    + "?thing def:search (\"words\" 5) for the best five (else "
                    + FALLBACK
                    + ", at most "
                    + SearchRequest.LARGEST
                    + "); (?thing ?score) def:search \"words\" with scores up to 100. It finds what /search finds: "
                    + "names, aliases, acronyms and descriptions in the default graph, in every language, whatever GRAPH it stands in.";

    private final SearchIndex index;

    private SearchPropertyFunction(SearchIndex index) {
        super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
        this.index = index;
    }

    /** Where the function is found by queries over {@code base}. */
    public static String iri(String base) {
        return base + "def/search";
    }

    /** What property functions a query may call: this one. */
    public static PropertyFunctionRegistry registry(SearchIndex index) {
        return new ClosedRegistry(
                iri(index.store().base()), any -> new SearchPropertyFunction(index));
    }

    @Override
    public void build(
            PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
        super.build(subject, predicate, object, context);
        if (nodes(subject).isEmpty()
                || nodes(subject).size() > 2
                || nodes(object).isEmpty()
                || nodes(object).size() > 2) {
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
        for (SearchResult.SearchHit hit : index.find(sought(nodes(object))).hits()) {
            var builder = Binding.builder(row);
            if (isBound(builder, nodes(subject), List.of(hit.entry().thing(), score(hit)))) {
                rows.add(builder.build());
            }
        }
        return QueryIterPlainWrapper.create(rows.iterator(), context);
    }

    private static SearchRequest sought(List<Node> arguments) {
        Node words = arguments.get(0);
        if (!words.isLiteral()) {
            throw new QueryExecException(USAGE);
        }
        return SearchRequest.words(
                words.getLiteralLexicalForm(),
                arguments.size() == 1 ? FALLBACK : number(arguments.get(1)));
    }

    private static int number(Node limit) {
        if (limit.isLiteral() && limit.getLiteralValue() instanceof Number number) {
            return number.intValue();
        }
        throw new QueryExecException(USAGE);
    }

    private static boolean isBound(BindingBuilder builder, List<Node> patterns, List<Node> values) {
        for (int place = 0; place < patterns.size(); place++) {
            Node pattern = patterns.get(place);
            Node value = values.get(place);
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

    /** The stock registry would load any Java class that a query names. */
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
