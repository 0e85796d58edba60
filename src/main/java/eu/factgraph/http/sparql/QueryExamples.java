package eu.factgraph.http.sparql;

import eu.factgraph.dataset.Language;
import eu.factgraph.page.layout.Messages;
import eu.factgraph.query.definition.Question;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The questions as examples of queries in SHACL, as the Swiss Institute of Bioinformatics publishes
 * them: each with its text in four languages, its endpoint and the prefixes that it declares.
 *
 * @param document path of the description, below which prefixes are named
 */
public record QueryExamples(Store store, String document) {

    private static final String SCHEMA = "https://schema.org/";

    /**
     * The graph on the public base.
     *
     * @param questions whose defaults the data has
     */
    public Graph of(List<Question> questions) {
        Graph graph = GraphFactory.createDefaultGraph();
        questions.forEach(question -> describe(graph, question));
        return graph;
    }

    private void describe(Graph graph, Question question) {
        Node example = store.node("question/" + question.name());
        String text = store.rebasing().query(question.with(Map.of())).strip() + "\n";
        graph.add(example, RDF.Nodes.type, SHACL.SPARQLExecutable);
        graph.add(example, RDF.Nodes.type, SHACL.SPARQLSelectExecutable);
        graph.add(example, SHACL.select, NodeFactory.createLiteralString(text));
        graph.add(example, NodeFactory.createURI(SCHEMA + "target"), store.node("sparql"));
        for (Language language : Language.values()) {
            describe(graph, example, question, language);
        }
        graph.add(example, SHACL.prefixes, store.node(document));
        declare(graph, QueryFactory.create(text));
    }

    private static void describe(Graph graph, Node example, Question question, Language language) {
        Messages messages = Messages.in(language);
        String title = messages.title(question);
        add(graph, example, RDFS.Nodes.comment, title, language);
        String description = messages.description(question);
        add(graph, example, DCTerms.description.asNode(), description, language);
        if (!question.topic().isEmpty()) {
            String topic = messages.orElse("topic." + question.topic(), question.topic());
            add(graph, example, NodeFactory.createURI(SCHEMA + "keywords"), topic, language);
        }
    }

    private static void add(
            Graph graph, Node subject, Node property, String text, Language language) {
        graph.add(subject, property, language.literal(text));
    }

    /** The document is the set of all prefixes, of which each has one namespace. */
    private void declare(Graph graph, Query query) {
        Node set = store.node(document);
        graph.add(set, RDF.Nodes.type, OWL.Ontology.asNode());
        query.getPrefixMapping()
                .getNsPrefixMap()
                .forEach(
                        (prefix, namespace) -> {
                            Node declaration = store.node(document + "#" + prefix);
                            graph.add(set, SHACL.declare, declaration);
                            graph.add(declaration, RDF.Nodes.type, SHACL.PrefixDeclaration);
                            graph.add(
                                    declaration,
                                    SHACL.prefix,
                                    NodeFactory.createLiteralString(prefix));
                            graph.add(
                                    declaration,
                                    SHACL.namespace,
                                    NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
                        });
    }
}
