package eu.factgraph.http.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The graph around a resource. */
class NeighbourhoodTest {

    private static final String OFFICE = "be/organisation/digital-transformation-office";
    private static final String REGISTER = "be/register/national-register-of-natural-persons";
    @RegisterExtension static final TestServer server = TestServer.onBuiltInData();

    @Test
    void resource_page_links_to_its_neighbourhood() {
        assertFalse(page("doc/" + OFFICE).select("a[href=" + address(OFFICE) + "]").isEmpty());
    }

    @Test
    void neighbourhood_list_has_all_linked_resources() {
        var graph = server.store.dataset().getDefaultGraph();
        Node office = server.store.node("id/" + OFFICE);
        var linked =
                graph.stream(Node.ANY, Node.ANY, office)
                        .map(triple -> triple.getSubject())
                        .collect(Collectors.toSet());
        graph.stream(office, Node.ANY, Node.ANY).forEach(triple -> linked.add(triple.getObject()));
        var expected =
                linked.stream()
                        .filter(node -> node.isURI() && !node.equals(office))
                        .map(Node::getURI)
                        .filter(iri -> iri.startsWith(server.url + "id/"))
                        .map(iri -> "/around/" + iri.substring((server.url + "id/").length()))
                        .collect(Collectors.toSet());
        assertEquals(
                expected,
                page("around/" + OFFICE).select(".around .go").eachAttr("href").stream()
                        .collect(Collectors.toSet()));
    }

    @Test
    void diagram_items_link_to_neighbourhoods_and_counts_to_the_list() {
        Svg drawing = Svg.at(server, "around/" + OFFICE + ".svg");
        assertEquals(List.of("Digital Transformation Office"), drawing.things("box middle"));
        assertTrue(drawing.things("box").contains("Federal Government"));
        assertTrue(drawing.links().contains(address("be/organisation/federal-government")));
        assertTrue(drawing.links().contains(address(OFFICE) + "#in-def.assignedTo"));
        assertTrue(drawing.texts("link").contains("Owns"));
    }

    @Test
    void many_resources_of_a_link_are_counted() {
        var graph = server.store.dataset().getDefaultGraph();
        Node assigned = NodeFactory.createURI(server.url + "def/assignedTo");
        long all = graph.stream(Node.ANY, assigned, server.store.node("id/" + OFFICE)).count();
        long told =
                Svg.at(server, "around/" + OFFICE + ".svg").things("box many").stream()
                        .mapToLong(words -> Long.parseLong(words.replaceAll("\\D", "")))
                        .sum();
        assertTrue(all > 8, () -> String.valueOf(all));
        assertEquals(all, told);
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICE, REGISTER, "be/place/belgium"})
    void second_ring_adds_items_up_to_a_limit(String thing) {
        Svg near = Svg.at(server, "around/" + thing + ".svg");
        Svg far = Svg.at(server, "around/" + thing + ".svg?depth=2");
        assertTrue(far.links().containsAll(near.links()));
        assertTrue(far.links().size() > near.links().size());
        assertTrue(far.links().size() < 90, () -> far.links().size() + " things");
    }

    @Test
    void omitted_resources_are_counted_in_the_description() {
        String words = page("around/" + REGISTER + "?depth=2").select("main > p").text();
        assertTrue(words.contains("more items are not shown."), words);
    }

    private static String address(String thing) {
        return "/around/" + thing;
    }

    private static Document page(String path) {
        var answer = server.get(path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
    }
}
