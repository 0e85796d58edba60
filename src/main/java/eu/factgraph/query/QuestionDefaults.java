package eu.factgraph.query;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NameProperties;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.definition.Question.QuestionParameter;
import eu.factgraph.query.result.QueryResult;
import eu.factgraph.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.SKOS;

/**
 * Gives the parameters of questions defaults that a selection has. Where it lacks the default of
 * the question's file, the default is the first resource of the same type, by its English name, for
 * which the question has an answer, else the first of that type.
 *
 * @param store of the selection
 * @param found by the name of the question, when it was first needed
 */
public record QuestionDefaults(
        QueryService queryService, Store store, Map<String, Question> found) {

    /** A question is run for so many resources at most. */
    private static final int TRIED = 25;

    /** {@code id/{scope}/{type}/{slug}}: a part or what exists in one edition has a longer path. */
    private static final int SEGMENTS = 4;

    public QuestionDefaults(QueryService queryService, Store store) {
        this(queryService, store, new ConcurrentHashMap<>());
    }

    public Question of(Question question) {
        Question known = found.get(question.name());
        if (known == null) {
            known = adapted(question);
            found.put(question.name(), known);
        }
        return known;
    }

    private Question adapted(Question question) {
        Question adapted = question;
        for (var parameter : question.parameters().entrySet()) {
            if (isMissing(parameter.getValue())) {
                adapted = adapted(adapted, parameter.getKey());
            }
        }
        return adapted;
    }

    private boolean isMissing(QuestionParameter parameter) {
        return parameter.type().equals("iri")
                && !parameter.optional()
                && !graph().contains(node(parameter.example()), Node.ANY, Node.ANY);
    }

    private Question adapted(Question question, String parameter) {
        List<Question> candidates =
                candidates(question.parameters().get(parameter).example()).stream()
                        .map(node -> question.withExample(parameter, node.getURI()))
                        .toList();
        return candidates.stream()
                .filter(this::hasAnswer)
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .orElse(question);
    }

    /** Of the scopes of the selected editions, with the same type in the IRI. */
    private List<Node> candidates(String example) {
        String[] path = path(node(example));
        if (path.length != SEGMENTS) {
            return List.of();
        }
        Set<String> scopes =
                store.graphs().editions().stream().map(Edition::scope).collect(Collectors.toSet());
        return graph().stream(Node.ANY, SKOS.prefLabel.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .filter(store::isThing)
                .filter(node -> isAlike(path(node), scopes, path[2]))
                .distinct()
                .sorted(Comparator.comparing(this::name).thenComparing(Node::getURI))
                .limit(TRIED)
                .toList();
    }

    private static boolean isAlike(String[] path, Set<String> scopes, String type) {
        return path.length == SEGMENTS && scopes.contains(path[1]) && path[2].equals(type);
    }

    private String[] path(Node node) {
        return node.getURI().startsWith(store.base())
                ? node.getURI().substring(store.base().length()).split("/")
                : new String[0];
    }

    private String name(Node node) {
        return NameProperties.english(property -> G.listSP(graph(), node, property).stream())
                .orElse("");
    }

    private boolean hasAnswer(Question question) {
        var answered = new AtomicBoolean();
        queryService.execute(
                queryService.parse(question.with(Map.of())),
                QueryService.UNSPECIFIED,
                (result, out) -> answered.set(((QueryResult.RowResult) result).rows().hasNext()));
        return answered.get();
    }

    private Graph graph() {
        return store.dataset().getDefaultGraph();
    }

    private Node node(String iri) {
        return NodeFactory.createURI(store.rebasing().iri(iri));
    }
}
