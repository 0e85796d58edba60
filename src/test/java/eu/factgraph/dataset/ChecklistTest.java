package eu.factgraph.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.Reference;
import eu.factgraph.files.Namespace;
import eu.factgraph.files.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/**
 * Each row of the checklist that lists a section which we have is subject or object of a statement
 * in that section.
 */
class ChecklistTest {

    private static final Pattern DONE =
            Pattern.compile(
                    "country-profile/basic-data|legislation.*|governance.*|infrastructure/base-registries");

    /** Rows that are no mention: the name of the country in the header of a page. */
    private static final Set<String> NO_MENTION = Set.of("belgium in governance/subnational");

    @Test
    void everyRowOfOurSectionsIsSpokenOfThere() throws IOException {
        Factgraph files = Factgraph.read(Source.builtIn());
        var missing = new ArrayList<String>();
        for (String line :
                Files.readAllLines(Reference.path("factsheet/entities.tsv")).stream()
                        .skip(1)
                        .toList()) {
            String[] row = line.split("\t", -1);
            boolean isSection = row[1].equals("section");
            for (String section : isSection ? List.of(row[0]) : List.of(row[5].split(" \\| "))) {
                Graph graph = files.graphs().get(Namespace.CANONICAL + "graph/be/2019/" + section);
                if (DONE.matcher(section).matches()
                        && !isSpokenOf(graph, row)
                        && !NO_MENTION.contains(row[0] + " in " + section)) {
                    missing.add(row[0] + " in " + section);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static boolean isSpokenOf(Graph section, String[] row) {
        if (section == null) {
            return false;
        }
        return row[1].equals("section")
                || row[1].equals("factsheet")
                || section.stream()
                        .filter(ChecklistTest::says)
                        .anyMatch(triple -> isAbout(triple, row[0]));
    }

    private static boolean says(Triple triple) {
        return !triple.getPredicate().equals(RDF.Nodes.type)
                && !triple.getPredicate().equals(SKOS.prefLabel.asNode());
    }

    private static boolean isAbout(Triple triple, String slug) {
        return isNamed(triple.getSubject(), slug) || isNamed(triple.getObject(), slug);
    }

    private static boolean isNamed(Node node, String slug) {
        return node.isURI()
                && node.getURI().startsWith(Namespace.CANONICAL)
                && node.getURI().endsWith("/" + slug);
    }
}
