package eu.factgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;

/** The query of the documentation about two editions does what the text says. */
class DocumentedQueryTest {

    @Test
    void only_one_edition_describes_the_items_of_the_query() throws IOException {
        Map<String, Set<String>> rows = rows();
        Set<String> earlier = described("/graph/be/2019/");
        Set<String> later = described("/graph/be/2021/");
        assertEquals(Set.of("2019", "2021"), rows.keySet());
        assertEquals(difference(earlier, later), rows.get("2019"));
        assertEquals(difference(later, earlier), rows.get("2021"));
    }

    private static Map<String, Set<String>> rows() throws IOException {
        String page = Files.readString(Path.of("docs/queries.md"));
        String query = page.split("```sparql\n", 2)[1].split("```", 2)[0];
        var all = Store.of(BuiltIn.FACTGRAPH, CanonicalNamespace.CANONICAL);
        try (QueryExec answer = QueryExec.dataset(all.dataset()).query(query).build()) {
            return answer.select().stream()
                    .collect(
                            Collectors.groupingBy(
                                    row -> row.get("only").getLiteralLexicalForm(),
                                    Collectors.mapping(
                                            row -> row.get("item").getURI(),
                                            Collectors.toCollection(TreeSet::new))));
        }
    }

    /** Items with a name of the country that sections of the edition have as subjects. */
    private static Set<String> described(String edition) {
        Set<String> named = subjects("/graph/be/things/");
        Set<String> described = subjects(edition);
        assertTrue(described.size() > 1);
        described.retainAll(named);
        return described;
    }

    private static Set<String> subjects(String part) {
        return BuiltIn.FACTGRAPH.graphs().entrySet().stream()
                .filter(graph -> graph.getKey().contains(part))
                .flatMap(graph -> graph.getValue().stream())
                .map(triple -> triple.getSubject())
                .filter(Node::isURI)
                .map(Node::getURI)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> difference(Set<String> these, Set<String> those) {
        var difference = new TreeSet<>(these);
        difference.removeAll(those);
        return difference;
    }
}
