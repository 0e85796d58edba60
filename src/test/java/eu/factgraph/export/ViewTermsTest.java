package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.Vocabularies;
import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Source;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a profile has no official shapes, its vocabulary judges the view: each term is one of
 * somebody's vocabulary, and stands on what its domain allows. No file of the reference folder has
 * VoID.
 */
class ViewTermsTest {

    private static Graph vocabularies;
    private static Set<Node> terms;
    private static DatasetGraph dataset;
    private static Source source;

    @BeforeAll
    static void load() throws IOException {
        JenaSystem.init();
        vocabularies = Vocabularies.all();
        terms = Vocabularies.terms();
        source = Source.builtIn();
        dataset = Rules.derived(source).dataset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"adms", "bregdcat-ap", "cpov", "cpsv-ap", "dcat-ap", "eli", "qb"})
    void everyTermIsOneOfAVocabulary(String profile) {
        var unknown = new TreeSet<String>();
        view(profile).stream()
                .flatMap(ViewTermsTest::used)
                .filter(term -> !terms.contains(term) && !isOfRdf(term) && !isOurs(term))
                .forEach(term -> unknown.add(term.toString()));
        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adms", "eli"})
    void everyPropertyStandsOnWhatItsDomainAllows(String profile) {
        Graph view = view(profile);
        var faults =
                view.stream()
                        .filter(triple -> !isInDomain(triple, view))
                        .map(Triple::toString)
                        .sorted()
                        .toList();
        assertEquals(List.of(), faults);
    }

    private static Graph view(String profile) {
        return View.named(profile, source.ontology().resolve("views")).of(dataset);
    }

    private static Stream<Node> used(Triple triple) {
        return triple.getPredicate().equals(RDF.Nodes.type)
                ? Stream.of(triple.getObject())
                : Stream.of(triple.getPredicate());
    }

    /** Whether the subject bears a class that the property's own vocabulary gives as its domain. */
    private static boolean isInDomain(Triple triple, Graph view) {
        Set<Node> domains =
                vocabularies.stream(triple.getPredicate(), RDFS.Nodes.domain, Node.ANY)
                        .map(Triple::getObject)
                        .filter(domain -> domain.isURI() && isSameVocabulary(domain, triple))
                        .collect(Collectors.toSet());
        return domains.isEmpty()
                || view.stream(triple.getSubject(), RDF.Nodes.type, Node.ANY)
                        .anyMatch(type -> domains.contains(type.getObject()));
    }

    private static boolean isSameVocabulary(Node domain, Triple triple) {
        return domain.getNameSpace().equals(triple.getPredicate().getNameSpace());
    }

    private static boolean isOfRdf(Node term) {
        return term.getURI().startsWith(RDF.getURI()) || term.getURI().startsWith(RDFS.getURI());
    }

    private static boolean isOurs(Node term) {
        return term.getURI().startsWith("https://w3id.org/factgraph/def/");
    }
}
