package eu.factgraph.page.docs;

import eu.factgraph.query.definition.Question;
import eu.factgraph.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The classes and properties that are used or defined, with the shapes that validate them and the
 * questions that use them.
 *
 * @param terms sorted by IRI
 * @param links from class to class, the most frequent first
 */
public record VocabularyIndex(List<UsedTerm> terms, List<ClassLink> links) {

    private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");

    /**
     * @param own whether it is a term of our ontology
     * @param uses statements with the property, or instances of the class, in the default graph
     * @param example an instance or subject; {@code null} if there is none
     * @param shapes the node shapes that target it or have a property shape for it
     */
    public record UsedTerm(
            Node node,
            boolean isClass,
            boolean own,
            long uses,
            Node example,
            List<Node> shapes,
            List<Question> questions) {}

    /** The number of statements from instances of one class to those of another. */
    record ClassLink(Node from, Node property, Node to, long number) {
        static ClassLink of(Triple link, long number) {
            return new ClassLink(link.getSubject(), link.getPredicate(), link.getObject(), number);
        }
    }

    public static VocabularyIndex of(Store store, Store shapes, List<Question> questions) {
        return new VocabularyReader(
                        store, shapes.dataset().getDefaultGraph(), byIri(questions, store))
                .vocabulary();
    }

    /** The questions by the IRIs in their queries. */
    private static Map<String, List<Question>> byIri(List<Question> questions, Store store) {
        var byIri = new HashMap<String, List<Question>>();
        for (Question question : questions) {
            Query query = QueryFactory.create(question.with(Map.of()));
            query.getPrefixMapping().clearNsPrefixMap();
            IRI.matcher(query.serialize())
                    .results()
                    .map(found -> store.rebasing().iri(found.group(1)))
                    .distinct()
                    .map(iri -> byIri.computeIfAbsent(iri, any -> new ArrayList<>()))
                    .forEach(using -> using.add(question));
        }
        return byIri;
    }

    private static final class VocabularyReader {
        private final Store store;
        private final Graph graph;
        private final Graph shapes;
        private final Map<String, List<Question>> questions;
        private final Map<Node, Long> sizes;
        private final Map<Node, Node> kinds = new HashMap<>();

        VocabularyReader(Store store, Graph shapes, Map<String, List<Question>> questions) {
            this.store = store;
            this.graph = store.dataset().getDefaultGraph();
            this.shapes = shapes;
            this.questions = questions;
            sizes = counted(graph.stream(Node.ANY, RDF.Nodes.type, Node.ANY), Triple::getObject);
        }

        VocabularyIndex vocabulary() {
            var uses = counted(graph.stream(), Triple::getPredicate);
            var terms = new TreeMap<Node, UsedTerm>(NodeCmp::compareRDFTerms);
            sizes.forEach((type, number) -> terms.put(type, kind(type, number)));
            uses.forEach((property, number) -> terms.put(property, property(property, number)));
            defined(OWL.Class.asNode()).forEach(type -> terms.putIfAbsent(type, kind(type, 0)));
            Stream.of(OWL.ObjectProperty, OWL.DatatypeProperty)
                    .flatMap(kind -> defined(kind.asNode()))
                    .forEach(property -> terms.putIfAbsent(property, property(property, 0)));
            return new VocabularyIndex(List.copyOf(terms.values()), links());
        }

        private Stream<Node> defined(Node kind) {
            return G.listPO(graph, RDF.Nodes.type, kind).stream().filter(this::isOwn);
        }

        private UsedTerm kind(Node type, long number) {
            return new UsedTerm(
                    type,
                    true,
                    isOwn(type),
                    number,
                    example(graph.stream(Node.ANY, RDF.Nodes.type, type)),
                    G.listPO(shapes, SHACL.targetClass, type).stream()
                            .sorted(NodeCmp::compareRDFTerms)
                            .toList(),
                    questions.getOrDefault(type.getURI(), List.of()));
        }

        private UsedTerm property(Node property, long number) {
            return new UsedTerm(
                    property,
                    false,
                    isOwn(property),
                    number,
                    example(graph.stream(Node.ANY, property, Node.ANY)),
                    shapes.stream(Node.ANY, SHACL.path, property)
                            .flatMap(
                                    path ->
                                            shapes.stream(
                                                    Node.ANY, SHACL.property, path.getSubject()))
                            .map(Triple::getSubject)
                            .distinct()
                            .sorted(NodeCmp::compareRDFTerms)
                            .toList(),
                    questions.getOrDefault(property.getURI(), List.of()));
        }

        private boolean isOwn(Node term) {
            return term.isURI() && term.getURI().startsWith(store.base() + "def/");
        }

        /** The first resource by IRI, so that it is always the same. */
        private Node example(Stream<Triple> statements) {
            return statements
                    .map(Triple::getSubject)
                    .filter(store::isThing)
                    .min(NodeCmp::compareRDFTerms)
                    .orElse(null);
        }

        private List<ClassLink> links() {
            return graph.stream()
                    .filter(triple -> store.isThing(triple.getSubject()))
                    .filter(triple -> store.isThing(triple.getObject()))
                    .filter(triple -> !store.isConcept(triple.getObject()))
                    .map(this::betweenClasses)
                    .collect(Collectors.groupingBy(link -> link, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(link -> ClassLink.of(link.getKey(), link.getValue()))
                    .sorted(
                            Comparator.comparingLong(ClassLink::number)
                                    .reversed()
                                    .thenComparing(ClassLink::toString))
                    .toList();
        }

        private Triple betweenClasses(Triple triple) {
            return Triple.create(
                    kind(triple.getSubject()), triple.getPredicate(), kind(triple.getObject()));
        }

        /** Of several classes the smallest: it is the most specific. */
        private Node kind(Node resource) {
            return kinds.computeIfAbsent(
                    resource,
                    any ->
                            G.listSP(graph, resource, RDF.Nodes.type).stream()
                                    .min(
                                            Comparator.<Node>comparingLong(sizes::get)
                                                    .thenComparing(NodeCmp::compareRDFTerms))
                                    .orElse(RDFS.Resource.asNode()));
        }

        private static Map<Node, Long> counted(
                Stream<Triple> statements, Function<Triple, Node> part) {
            return statements.collect(Collectors.groupingBy(part, Collectors.counting()));
        }
    }
}
