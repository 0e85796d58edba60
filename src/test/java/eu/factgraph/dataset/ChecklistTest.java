package eu.factgraph.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Reference;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.SourceFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/**
 * Everything that the factsheet mentions is a resource with the name that the factsheet gives it,
 * and every section that mentions it has a statement about it.
 */
class ChecklistTest {

    private static final Path TABLE = Path.of("src/test/resources/checklist/be-2019.tsv");
    private static final NamedGraphs FILES = NamedGraphs.read(SourceFolders.builtIn());
    private static final Edition EDITION = FILES.editions().get(0);

    /** Resources that the factsheet links only to places, sections and concepts. */
    private static final Path ALONE = Path.of("src/test/resources/checklist/stand-alone.txt");

    private static final String PART = "id/[a-z]+/[a-z-]+/(\\d{4}/[^/]+|[^/]*[a-z][^/]*)/[^/]+";

    /** Not a mention: the name of the country in a page header. */
    private static final String NO_MENTION = "belgium\tnot in governance/subnational";

    @Test
    void built_in_data_has_everything_in_the_table() {
        assertEquals(List.of(), Checklist.read(TABLE).missing(FILES, EDITION));
    }

    @Test
    void built_in_data_has_everything_in_the_reference_checklist() {
        var checklist = Checklist.read(Reference.path("factsheet/entities.tsv"));
        assertEquals(List.of(NO_MENTION), checklist.missing(FILES, EDITION));
    }

    @Test
    void table_has_each_row_of_the_reference_checklist() throws IOException {
        assertEquals(ids(Reference.path("factsheet/entities.tsv")), ids(TABLE));
    }

    @Test
    void emptied_section_is_reported_as_missing() {
        String section = EDITION.graph() + "/infrastructure/epayment";
        NamedGraphs without = FILES.with(section, GraphFactory.createDefaultGraph());
        var missing = Checklist.read(TABLE).missing(without, EDITION);
        assertTrue(missing.contains("epayment\thas no type"), missing.toString());
    }

    @Test
    void resources_are_connected_to_the_federal_government() throws IOException {
        Map<Node, Set<Node>> neighbours = neighbours();
        var reached =
                reached(
                        neighbours,
                        NodeFactory.createURI(
                                CanonicalNamespace.CANONICAL
                                        + "id/be/organisation/federal-government"));
        assertEquals(
                Files.readAllLines(ALONE).stream().filter(line -> !line.startsWith("#")).toList(),
                neighbours.keySet().stream()
                        .filter(resource -> !reached.contains(resource))
                        .map(
                                resource ->
                                        resource.getURI()
                                                .substring(CanonicalNamespace.CANONICAL.length()))
                        .filter(path -> !path.matches(PART))
                        .sorted()
                        .toList());
    }

    private static List<String> ids(Path table) throws IOException {
        return Files.readAllLines(table).stream().map(line -> line.split("\t")[0]).toList();
    }

    private static Map<Node, Set<Node>> neighbours() {
        Graph union = BuiltIn.select(FILES, Selection.only(EDITION)).union();
        Set<Node> resources =
                union.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .map(Triple::getSubject)
                        .filter(ChecklistTest::counts)
                        .collect(Collectors.toSet());
        var neighbours = new HashMap<Node, Set<Node>>();
        resources.forEach(resource -> neighbours.put(resource, new HashSet<>()));
        union.stream()
                .filter(
                        triple ->
                                resources.contains(triple.getSubject())
                                        && resources.contains(triple.getObject()))
                .forEach(
                        triple -> {
                            neighbours.get(triple.getSubject()).add(triple.getObject());
                            neighbours.get(triple.getObject()).add(triple.getSubject());
                        });
        return neighbours;
    }

    private static boolean counts(Node node) {
        String iri = node.toString();
        return iri.startsWith(CanonicalNamespace.CANONICAL + "id/")
                && !iri.contains("/id/concept/")
                && !iri.matches(".*/id/[a-z]+/place/.*");
    }

    private static Set<Node> reached(Map<Node, Set<Node>> neighbours, Node start) {
        var reached = new HashSet<>(Set.of(start));
        var next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            for (Node neighbour : neighbours.get(next.poll())) {
                if (reached.add(neighbour)) {
                    next.add(neighbour);
                }
            }
        }
        return reached;
    }
}
