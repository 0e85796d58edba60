package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCAT;
import org.junit.jupiter.api.Test;

/** The pages of a catalogue of 36 countries with seven editions each. */
class CataloguePageTest {

    private static final int DATASETS = 252;
    private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    private static final String PREFIXES =
            "PREFIX : <http://localhost/>\nPREFIX dcat: <http://www.w3.org/ns/dcat#>\n"
                    + "PREFIX foaf: <http://xmlns.com/foaf/0.1/>\n";

    @Test
    void pages_together_are_the_whole_catalogue() {
        Graph whole = catalogue(DATASETS);
        assertEquals(3, CataloguePage.pages(whole));
        Graph merged = GraphFactory.createGraphMem();
        var datasets = new HashSet<Node>();
        for (int number = 1; number <= 3; number++) {
            Graph page = page(whole, number);
            Set<Node> own = Set.copyOf(G.listSP(page, iri("catalog"), DCAT.dataset.asNode()));
            assertEquals(number == 3 ? 52 : 100, own.size());
            assertTrue(own.stream().allMatch(datasets::add), "a dataset is on one page");
            GraphUtil.addInto(merged, page);
        }
        merged.stream(Node.ANY, Node.ANY, Node.ANY)
                .filter(CataloguePageTest::isOfPaging)
                .toList()
                .forEach(merged::delete);
        assertTrue(merged.isIsomorphicWith(whole));
    }

    @Test
    void page_describes_its_own_datasets_only_and_what_all_share() {
        Graph second = page(catalogue(DATASETS), 2);
        assertTrue(second.contains(iri("dataset/150/ttl"), Node.ANY, Node.ANY));
        assertTrue(second.contains(iri("record/150"), Node.ANY, Node.ANY));
        assertTrue(second.contains(iri("publisher"), Node.ANY, Node.ANY));
        for (String other :
                List.of("dataset/099", "dataset/099/ttl", "record/099", "dataset/200")) {
            assertTrue(!second.contains(iri(other), Node.ANY, Node.ANY), other);
        }
    }

    @Test
    void pages_link_to_each_other_in_both_directions() {
        Graph whole = catalogue(DATASETS);
        assertEquals(List.of(view(2)), links(page(whole, 1), 1, "next"));
        assertEquals(List.of(), links(page(whole, 1), 1, "previous"));
        assertEquals(List.of(view(3)), links(page(whole, 2), 2, "next"));
        assertEquals(List.of(view(1)), links(page(whole, 2), 2, "previous"));
        assertEquals(List.of(), links(page(whole, 3), 3, "next"));
        assertEquals(List.of(view(1)), links(page(whole, 3), 3, "first"));
        assertEquals(List.of(view(3)), links(page(whole, 1), 1, "last"));
    }

    @Test
    void catalogue_of_a_hundred_datasets_is_not_divided() {
        Graph whole = catalogue(100);
        assertSame(whole, page(whole, 1));
    }

    private static Graph page(Graph whole, int number) {
        return new CataloguePage(whole, "http://localhost/catalog", number).graph();
    }

    private static boolean isOfPaging(Triple triple) {
        return triple.getPredicate().toString().startsWith(HYDRA)
                || triple.getObject().toString().startsWith(HYDRA);
    }

    private static List<Node> links(Graph page, int number, String relation) {
        return G.listSP(page, view(number), NodeFactory.createURI(HYDRA + relation));
    }

    private static Node view(int page) {
        return iri("catalog?page=" + page);
    }

    private static Node iri(String path) {
        return NodeFactory.createURI("http://localhost/" + path);
    }

    private static Graph catalogue(int datasets) {
        var turtle = new StringBuilder(PREFIXES);
        turtle.append(
                ":catalog a dcat:Catalog ; dcat:service :sparql .\n:publisher a foaf:Agent .\n");
        turtle.append(":sparql a dcat:DataService .\n");
        for (int number = 0; number < datasets; number++) {
            String name = "%03d".formatted(number);
            turtle.append(
                    """
                    :catalog dcat:dataset <http://localhost/dataset/%1$s> ;
                      dcat:record <http://localhost/record/%1$s> .
                    :sparql dcat:servesDataset <http://localhost/dataset/%1$s> .
                    <http://localhost/record/%1$s> foaf:primaryTopic <http://localhost/dataset/%1$s> .
                    <http://localhost/dataset/%1$s> a dcat:Dataset ;
                      foaf:maker :publisher ;
                      dcat:distribution <http://localhost/dataset/%1$s/ttl> .
                    <http://localhost/dataset/%1$s/ttl> a dcat:Distribution .
                    """
                            .formatted(name));
        }
        Graph graph = GraphFactory.createGraphMem();
        RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(graph);
        return graph;
    }
}
