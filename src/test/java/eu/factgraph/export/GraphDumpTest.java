package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

class GraphDumpTest {

    @Test
    void dump_read_back_equals_the_named_graphs() {
        var expected = new TreeSet<String>();
        BuiltIn.SELECTED
                .graphs()
                .forEach(
                        (name, graph) ->
                                graph.stream()
                                        .forEach(
                                                triple ->
                                                        expected.add("<" + name + "> " + triple)));
        assertEquals(BuiltIn.SELECTED.size(), expected.size());
        assertEquals(
                expected, back(dump(RdfSyntax.NQUADS, CanonicalNamespace.CANONICAL), Lang.NQUADS));
        assertEquals(expected, back(dump(RdfSyntax.TRIG, CanonicalNamespace.CANONICAL), Lang.TRIG));
    }

    @Test
    void other_base_changes_iris_but_no_identifiers() {
        String rebased = dump(RdfSyntax.NQUADS, "https://example.org/facts/");
        String identifier = "\"" + CanonicalNamespace.CANONICAL + "id/be/";
        assertTrue(rebased.contains(identifier));
        assertEquals(
                dump(RdfSyntax.NQUADS, CanonicalNamespace.CANONICAL),
                rebased.replace("https://example.org/facts/", CanonicalNamespace.CANONICAL));
        assertTrue(
                rebased.lines()
                        .noneMatch(line -> line.contains("<" + CanonicalNamespace.CANONICAL)));
    }

    @Test
    void syntax_without_named_graphs_is_refused() {
        var fault = assertThrows(InvalidInput.class, () -> GraphDump.withGraphs(RdfSyntax.TURTLE));
        assertEquals(
                "The format ttl does not support named graphs; use nq or trig for dataset",
                fault.getMessage());
    }

    private static String dump(RdfSyntax syntax, String base) {
        return new String(
                GraphDump.of(BuiltIn.SELECTED, syntax, new IriRewriter(base), BuiltIn.PREFIXES)
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    private static Set<String> back(String text, Lang lang) {
        return RDFParser.fromString(text, lang).toDatasetGraph().stream(
                        Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .map((Quad quad) -> "<" + quad.getGraph() + "> " + quad.asTriple())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
