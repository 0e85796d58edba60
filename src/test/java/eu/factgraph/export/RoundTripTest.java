package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports read back have the same statements, on any base. */
class RoundTripTest {

    private static final String OTHER = "https://other.example/x/";
    private static final Exports CANONICAL = exports(CanonicalNamespace.CANONICAL);
    private static final Exports REBASED = exports(OTHER);

    static List<String> profiles() {
        return CANONICAL.profiles();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void view_read_back_in_every_syntax_is_unchanged(String profile) {
        Graph view = view(profile);
        for (RdfSyntax syntax : RdfSyntax.values()) {
            assertSame(view, parsed(text(CANONICAL, profile, syntax), syntax), syntax);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void view_on_other_base_mapped_back_is_unchanged(String profile) {
        Graph view = view(profile);
        for (RdfSyntax syntax : RdfSyntax.values()) {
            String mapped =
                    text(REBASED, profile, syntax).replace(OTHER, CanonicalNamespace.CANONICAL);
            assertSame(view, parsed(mapped, syntax), syntax);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void other_base_changes_all_iris_and_no_literals(String profile) {
        Set<String> texts = literals(view(profile));
        for (RdfSyntax syntax : RdfSyntax.values()) {
            Graph rebased = parsed(text(REBASED, profile, syntax), syntax).getDefaultGraph();
            assertEquals(texts, literals(withoutChecksums(rebased)), "" + syntax);
            assertTrue(
                    nodes(rebased).noneMatch(node -> isBelow(CanonicalNamespace.CANONICAL, node)));
            assertTrue(nodes(rebased).anyMatch(node -> isBelow(OTHER, node)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NQUADS", "TRIG"})
    void dump_on_other_base_mapped_back_has_the_same_quads(RdfSyntax syntax) {
        Set<Quad> expected =
                BuiltIn.SELECTED.dataset().stream()
                        .filter(quad -> !quad.isDefaultGraph())
                        .collect(Collectors.toSet());
        String mapped =
                text(REBASED, GraphDump.NAME, syntax).replace(OTHER, CanonicalNamespace.CANONICAL);
        assertEquals(BuiltIn.SELECTED.size(), expected.size());
        assertEquals(expected, parsed(mapped, syntax).stream().collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(names = {"NQUADS", "TRIG"})
    void dump_on_other_base_has_canonical_identifiers(RdfSyntax syntax) {
        List<Quad> identifiers =
                parsed(text(REBASED, GraphDump.NAME, syntax), syntax).stream(
                                Node.ANY, Node.ANY, DCTerms.identifier.asNode(), Node.ANY)
                        .filter(quad -> isBelow(OTHER, quad.getSubject()))
                        .toList();
        assertFalse(identifiers.isEmpty());
        for (Quad identifier : identifiers) {
            assertEquals(
                    identifier.getSubject().getURI().replace(OTHER, CanonicalNamespace.CANONICAL),
                    identifier.getObject().getLiteralLexicalForm());
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_runs_give_the_same_bytes(RdfSyntax syntax) {
        Exports again = exports(CanonicalNamespace.CANONICAL);
        for (String profile : profiles()) {
            assertArrayEquals(
                    CANONICAL.bytes(profile, syntax), again.bytes(profile, syntax), profile);
        }
        if (syntax.hasGraphs()) {
            assertArrayEquals(
                    CANONICAL.bytes(GraphDump.NAME, syntax), again.bytes(GraphDump.NAME, syntax));
        }
    }

    private static Exports exports(String base) {
        return new Exports(
                Path.of("ontology/views"),
                Store.of(BuiltIn.FACTGRAPH, base),
                SelectionCriteria.DEFAULT,
                BuiltIn.PREFIXES);
    }

    /** A catalogue lists all editions. */
    private static Graph view(String profile) {
        Store all = Store.of(BuiltIn.FACTGRAPH, CanonicalNamespace.CANONICAL);
        Store read =
                profile.equals("dcat-ap")
                        ? all.catalogue(Selection.of(all.graphs(), SelectionCriteria.DEFAULT))
                        : all.select(SelectionCriteria.DEFAULT);
        return BuiltIn.view(profile).of(read.dataset());
    }

    private static void assertSame(Graph view, DatasetGraph parsed, RdfSyntax syntax) {
        assertEquals(0, parsed.size(), syntax + " has named graphs");
        assertTrue(view.isIsomorphicWith(withoutChecksums(parsed.getDefaultGraph())), "" + syntax);
    }

    /** Sizes and checksums depend on the base and are not part of a view. */
    private static Graph withoutChecksums(Graph graph) {
        Graph stated = GraphFactory.createDefaultGraph();
        graph.stream()
                .filter(triple -> !triple.getPredicate().equals(DCAT.byteSize.asNode()))
                .filter(triple -> !triple.getPredicate().getURI().endsWith("#checksum"))
                .filter(triple -> !triple.getSubject().toString().endsWith("sha256"))
                .forEach(stated::add);
        return stated;
    }

    private static Stream<Node> nodes(Graph graph) {
        return graph.stream()
                .flatMap(
                        triple ->
                                Stream.of(
                                        triple.getSubject(),
                                        triple.getPredicate(),
                                        triple.getObject()));
    }

    private static Set<String> literals(Graph graph) {
        return nodes(graph)
                .filter(Node::isLiteral)
                .map(Node::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isBelow(String base, Node node) {
        return node.isURI() && node.getURI().startsWith(base);
    }

    private static String text(Exports exports, String profile, RdfSyntax syntax) {
        return new String(exports.bytes(profile, syntax), StandardCharsets.UTF_8);
    }

    private static DatasetGraph parsed(String text, RdfSyntax syntax) {
        return RDFParser.fromString(text, RDFLanguages.contentTypeToLang(syntax.mediaType()))
                .toDatasetGraph();
    }
}
