package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.http.TestServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The documentation has all of ontology, shapes and concepts. */
class DocumentationPagesTest {

    private static final List<String> PAGES =
            List.of(
                    "docs",
                    "docs/terms",
                    "docs/reused",
                    "docs/shapes",
                    "docs/shapes/BaseRegister",
                    "docs/concepts");
    private static final int LARGEST = 128 * 1024;

    @RegisterExtension static final TestServer server = TestServer.onFixture();

    @Test
    void terms_page_has_every_own_term() {
        String own = server.store.base() + "def/";
        Set<String> defined =
                server.store.dataset().getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .filter(
                                triple ->
                                        triple.getObject().isURI()
                                                && triple.getObject()
                                                        .getURI()
                                                        .startsWith(
                                                                "http://www.w3.org/2002/07/owl#"))
                        .map(triple -> triple.getSubject().getURI())
                        .filter(iri -> iri.startsWith(own))
                        .map(iri -> iri.substring(own.length()))
                        .collect(Collectors.toSet());
        assertFalse(defined.isEmpty());
        assertEquals(defined, new HashSet<>(page("docs/terms").select("tr[id]").eachAttr("id")));
    }

    @Test
    void term_has_definition_uses_shapes_and_questions() {
        var row = page("docs/terms").select("#BaseRegister").first();
        long uses =
                server.store.dataset().getDefaultGraph().stream(
                                Node.ANY, RDF.Nodes.type, server.store.node("def/BaseRegister"))
                        .count();
        assertTrue(row.select("td").get(0).text().contains("authoritative set of data"));
        assertTrue(row.select("td").get(1).text().startsWith(uses + " "), row.text());
        assertEquals("BaseRegister", row.select("td").get(2).text());
        assertTrue(row.select("td").get(3).text().contains("base-registers"));
    }

    @Test
    void term_page_links_to_the_documentation() {
        String link =
                page("doc/def/BaseRegister")
                        .select("main a[href*=docs/terms]")
                        .first()
                        .attr("href");
        assertEquals("/docs/terms#BaseRegister", link);
    }

    @Test
    void node_shape_pages_have_all_property_shapes() {
        var shapes = server.shapes.dataset().getDefaultGraph();
        var listed = page("docs/shapes").select("tr[id]");
        assertEquals(
                shapes.stream(Node.ANY, RDF.Nodes.type, SHACL.NodeShape).count(), listed.size());
        for (String name : listed.eachAttr("id")) {
            var rules = page("docs/shapes/" + name).select("tbody tr");
            var node = server.shapes.node("shapes/" + name);
            assertEquals(
                    shapes.stream(node, SHACL.property, Node.ANY).count()
                            + shapes.stream(node, SHACL.sparql, Node.ANY).count(),
                    rules.size(),
                    name);
            assertTrue(rules.stream().allMatch(rule -> rule.select("td").first().hasText()), name);
        }
    }

    @Test
    void concepts_page_lists_each_concept_once_per_scheme_but_narrower_ones_of_headings() {
        var graph = server.store.dataset().getDefaultGraph();
        long concepts =
                graph.stream(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
                        .filter(triple -> !isNarrowerHeading(graph, triple))
                        .count();
        var rows = page("docs/concepts").select("tr[id]");
        var others = page("docs/concepts").select("section[data-group] > p > a:matchesOwn(more)");
        assertEquals(
                concepts,
                rows.size()
                        + others.stream()
                                .mapToInt(all -> Integer.parseInt(all.text().replaceAll("\\D", "")))
                                .sum());
        assertEquals(rows.size(), new HashSet<>(rows.eachAttr("id")).size());
    }

    private static boolean isNarrowerHeading(Graph graph, Triple inScheme) {
        return inScheme.getObject().getURI().endsWith("/outline")
                && G.hasProperty(graph, inScheme.getSubject(), SKOS.broader.asNode());
    }

    @Test
    void links_of_the_documentation_resolve() {
        var faults = new TreeSet<String>();
        var links = new TreeSet<String>();
        for (String path : PAGES) {
            var page = Jsoup.parse(text(get(path)), server.url + path);
            page.select("main a[href]").forEach(link -> links.add(link.absUrl("href")));
        }
        for (String link : links) {
            if (link.startsWith(server.url)) {
                String path = URI.create(link).getRawPath().substring(1);
                int status = server.get(path, "Accept", "text/html,*/*;q=0.5").statusCode();
                if (status != 200) {
                    faults.add(link + " " + status);
                }
            }
        }
        assertEquals(Set.of(), faults);
        assertTrue(links.size() > 500, links.size() + " links");
    }

    @Test
    void documentation_pages_are_small_and_translated() {
        for (String path : PAGES) {
            String english = page(path).select("h1, thead, .docs").text();
            for (String language : List.of("nl", "fr", "de")) {
                var answer = get(path + "?lang=" + language);
                assertTrue(answer.body().length < LARGEST, path + " " + answer.body().length);
                Document page = Jsoup.parse(text(answer));
                assertEquals(language, page.select("html").attr("lang"));
                assertFalse(page.select("h1, thead, .docs").text().equals(english), path);
                assertEquals(1, page.select("h1").size());
            }
        }
    }

    @Test
    void missing_documentation_answers_404() {
        for (String path : List.of("docs/none", "docs/shapes/none", "docs/abcdefgBaseRegister")) {
            assertEquals(404, server.get(path).statusCode(), path);
        }
    }

    private static HttpResponse<byte[]> get(String path) {
        return server.get(path, "Accept", "text/html");
    }

    private static Document page(String path) {
        var answer = get(path);
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(text(answer), server.url + path);
    }
}
