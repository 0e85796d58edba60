package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.factgraph.BuiltIn;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** Offices can be reached by the view cpov, and no person is told by their mail address. */
class ContactsTest {

    private static final Node MAIL = NodeFactory.createURI("http://data.europa.eu/m8g/email");
    private static final Node PHONE = NodeFactory.createURI("http://data.europa.eu/m8g/telephone");

    private final DatasetGraph dataset = BuiltIn.FACTGRAPH.dataset();
    private final Graph facts = dataset.getDefaultGraph();
    private final Graph view = BuiltIn.view("cpov").of(dataset);
    private final List<String> lastNames = lastNames().toList();

    @Test
    void no_mail_address_bears_the_last_name_of_a_person_of_the_graph() {
        assertEquals(List.of(), values(view, MAIL).filter(this::isPersonal).toList());
    }

    @Test
    void all_other_ways_to_reach_the_offices_of_the_view_stay() {
        var offices =
                view.stream(
                                Node.ANY,
                                RDF.Nodes.type,
                                type("http://data.europa.eu/m8g/ContactPoint"))
                        .map(Triple::getSubject)
                        .toList();
        var stated = said(facts, offices, MAIL);
        assertFalse(stated.stream().noneMatch(this::isPersonal), "nothing to leave out");
        stated.removeIf(this::isPersonal);
        assertFalse(stated.isEmpty());
        assertEquals(stated, said(view, offices, MAIL));
        assertEquals(said(facts, offices, PHONE), said(view, offices, PHONE));
    }

    private boolean isPersonal(String mail) {
        String small = mail.toLowerCase(Locale.ROOT);
        return lastNames.stream().anyMatch(small::contains);
    }

    private Stream<String> lastNames() {
        return facts.stream(Node.ANY, RDF.Nodes.type, type("http://www.w3.org/ns/person#Person"))
                .flatMap(
                        person ->
                                facts.stream(
                                        person.getSubject(), SKOS.prefLabel.asNode(), Node.ANY))
                .map(named -> named.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT))
                .map(name -> name.substring(name.lastIndexOf(' ') + 1));
    }

    private static TreeSet<String> said(Graph graph, List<Node> offices, Node property) {
        return offices.stream()
                .flatMap(office -> graph.stream(office, property, Node.ANY))
                .map(stated -> stated.getObject().getLiteralLexicalForm())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> values(Graph graph, Node property) {
        return graph.stream(Node.ANY, property, Node.ANY)
                .map(stated -> stated.getObject().getLiteralLexicalForm());
    }

    private static Node type(String iri) {
        return NodeFactory.createURI(iri);
    }
}
