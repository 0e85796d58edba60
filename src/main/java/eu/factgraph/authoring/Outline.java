package eu.factgraph.authoring;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.PrefixRules;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.rdf.TurtleReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.system.G;

/**
 * The headings of the factsheets of a year, as an edition of the built-in data has them.
 *
 * @param edition that has the headings
 * @param sections what each section says of itself, by its path below the edition
 */
record Outline(Edition edition, Map<String, List<String>> sections) {

    private static final List<String> PROPERTIES =
            List.of(
                    "dct:title",
                    "dct:isPartOf",
                    "def:order",
                    "def:tier",
                    "def:governanceField",
                    "dct:audience");

    /**
     * The outline of {@code year}; if there is none, that of the last year before, or the first.
     */
    static Outline of(int year) {
        Map<Edition, List<GraphFile>> editions =
                SourceFolders.builtIn().graphFiles().stream()
                        .filter(file -> Edition.of(file.graph()).isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        file -> Edition.of(file.graph()).orElseThrow(),
                                        TreeMap::new,
                                        Collectors.toList()));
        Edition best = best(editions, year);
        var sections = new LinkedHashMap<String, List<String>>();
        TurtleReader.read(editions.get(best))
                .forEach(
                        (name, graph) -> {
                            String path = name.substring(best.graph().length());
                            sections.put(path, statements(name, graph));
                        });
        sections.remove("");
        return new Outline(best, sections);
    }

    /** Of the editions of one year, the one with the most sections. */
    private static Edition best(Map<Edition, List<GraphFile>> editions, int year) {
        return editions.keySet().stream()
                .max(
                        Comparator.comparing((Edition edition) -> edition.year() <= year)
                                .thenComparing(edition -> -Math.abs(year - edition.year()))
                                .thenComparing(edition -> editions.get(edition).size()))
                .orElseThrow();
    }

    private static List<String> statements(String name, Graph graph) {
        var statements = new ArrayList<>(List.of("a def:Section"));
        for (String property : PROPERTIES) {
            Node predicate = NodeFactory.createURI(iri(property));
            G.listSP(graph, NodeFactory.createURI(name), predicate).stream()
                    .map(value -> property + " " + term(value))
                    .sorted()
                    .forEach(statements::add);
        }
        return statements;
    }

    private static String iri(String name) {
        String[] parts = name.split(":");
        return PrefixRules.namespace(parts[0]).orElseThrow() + parts[1];
    }

    private static String term(Node value) {
        if (!value.isURI()) {
            return NodeFmtLib.strTTL(value);
        }
        String name = PrefixRules.shortForm(value.getURI());
        return name.equals(value.getURI()) ? "<" + name + ">" : name;
    }
}
