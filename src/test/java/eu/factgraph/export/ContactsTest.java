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

/** The contact details in the view cpov, which omits personal mail addresses. */
class ContactsTest {

    private static final Node MAIL = NodeFactory.createURI("http://data.europa.eu/m8g/email");
    private static final Node PHONE = NodeFactory.createURI("http://data.europa.eu/m8g/telephone");

    private final DatasetGraph dataset = BuiltIn.SELECTED.dataset();
    private final Graph facts = dataset.getDefaultGraph();
    private final Graph view = BuiltIn.view("cpov").of(dataset);
    private final List<String> lastNames = lastNames().toList();

    @Test
    void view_has_no_personal_mail_address() {
        assertEquals(List.of(), values(view, MAIL).filter(this::isPersonal).toList());
    }

    @Test
    void view_has_all_other_contact_details_of_offices() {
        var offices =
                view.stream(
                                Node.ANY,
                                RDF.Nodes.type,
                                type("http://data.europa.eu/m8g/ContactPoint"))
                        .map(Triple::getSubject)
                        .toList();
        var stated = contactDetails(facts, offices, MAIL);
        assertFalse(stated.stream().noneMatch(this::isPersonal), "no personal address");
        stated.removeIf(this::isPersonal);
        assertFalse(stated.isEmpty());
        assertEquals(stated, contactDetails(view, offices, MAIL));
        assertEquals(contactDetails(facts, offices, PHONE), contactDetails(view, offices, PHONE));
    }

    private boolean isPersonal(String mail) {
        String lowerCase = mail.toLowerCase(Locale.ROOT);
        return lastNames.stream().anyMatch(lowerCase::contains);
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

    private static TreeSet<String> contactDetails(Graph graph, List<Node> offices, Node property) {
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
