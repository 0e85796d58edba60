package eu.factgraph.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
 * Everything that the sheet speaks of is a thing of the graph, named as the sheet names it, and
 * spoken of in each section that speaks of it.
 */
class ChecklistTest {

    private static final Path TABLE = Path.of("src/test/resources/checklist/be-2019.tsv");
    private static final NamedGraphs FILES = NamedGraphs.read(SourceFolders.builtIn());
    private static final Edition EDITION = FILES.editions().get(0);

    /** Things that the sheet links to nothing but places, sections and concepts. */
    private static final Path ALONE = Path.of("src/test/resources/checklist/stand-alone.txt");

    private static final String PART = "id/[a-z]+/[a-z-]+/(\\d{4}/[^/]+|[^/]*[a-z][^/]*)/[^/]+";

    /** A row that is no mention there: the name of the country in the header of a page. */
    private static final String NO_MENTION = "belgium\tnot in governance/subnational";

    @Test
    void nothingOfTheTableIsMissing() {
        assertEquals(List.of(), Checklist.read(TABLE).missing(FILES, EDITION));
    }

    @Test
    void nothingOfTheSheetsOwnChecklistIsMissing() {
        var sheet = Checklist.read(Reference.path("factsheet/entities.tsv"));
        assertEquals(List.of(NO_MENTION), sheet.missing(FILES, EDITION));
    }

    @Test
    void theTableHasEachRowOfTheSheetsOwnChecklist() throws IOException {
        assertEquals(ids(Reference.path("factsheet/entities.tsv")), ids(TABLE));
    }

    @Test
    void whatIsTakenOutIsMissing() {
        String section = EDITION.graph() + "/infrastructure/epayment";
        NamedGraphs without = FILES.with(section, GraphFactory.createDefaultGraph());
        var missing = Checklist.read(TABLE).missing(without, EDITION);
        assertTrue(missing.contains("epayment\thas no type"), missing.toString());
    }

    /**
     * Counted over the things of the jurisdictions, without sections, edition, places, concepts.
     */
    @Test
    void theThingsHangTogether() throws IOException {
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
                        .filter(thing -> !reached.contains(thing))
                        .map(
                                thing ->
                                        thing.getURI()
                                                .substring(CanonicalNamespace.CANONICAL.length()))
                        .filter(path -> !path.matches(PART))
                        .sorted()
                        .toList());
    }

    private static List<String> ids(Path table) throws IOException {
        return Files.readAllLines(table).stream().map(line -> line.split("\t")[0]).toList();
    }

    private static Map<Node, Set<Node>> neighbours() {
        Graph union = FILES.union();
        Set<Node> things =
                union.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .map(Triple::getSubject)
                        .filter(ChecklistTest::counts)
                        .collect(Collectors.toSet());
        var neighbours = new HashMap<Node, Set<Node>>();
        things.forEach(thing -> neighbours.put(thing, new HashSet<>()));
        union.stream()
                .filter(
                        triple ->
                                things.contains(triple.getSubject())
                                        && things.contains(triple.getObject()))
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
