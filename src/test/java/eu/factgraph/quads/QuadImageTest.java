package eu.factgraph.quads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Series;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.quads.QuadImageWriter.Part;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** An image finds what Jena's own graphs find. */
class QuadImageTest {

    private static final NamedGraphs SERIES = DerivationRules.derived(Series.source());
    private static final IriRewriter CANONICAL = new IriRewriter(CanonicalNamespace.CANONICAL);

    @Test
    void random_patterns_find_the_same_as_in_the_graphs_of_jena() {
        assertSameFinds(
                SERIES.dataset(), QuadView.of(image(SERIES), CANONICAL).dataset(), new Random(1));
    }

    @Test
    void random_patterns_of_unusual_terms_find_the_same_as_in_the_graphs_of_jena() {
        DatasetGraph oddities =
                RDFDataMgr.loadDatasetGraph("src/test/resources/engine/oddities.trig");
        DatasetGraph stored = QuadViews.of(oddities);
        assertSameFinds(oddities, stored, new Random(2));
        assertEquals(oddities.getDefaultGraph().size(), stored.getDefaultGraph().size());
    }

    private static void assertSameFinds(DatasetGraph expected, DatasetGraph stored, Random random) {
        List<Quad> quads =
                Iter.toList(expected.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)).stream()
                        .sorted(Comparator.comparing(Quad::toString))
                        .toList();
        for (int count = 0; count < 2_000; count++) {
            Node graph = some(quads, random, Quad::getGraph);
            Node subject = some(quads, random, Quad::getSubject);
            Node predicate = some(quads, random, Quad::getPredicate);
            Node object = some(quads, random, Quad::getObject);
            assertEquals(
                    counted(expected.findNG(graph, subject, predicate, object)),
                    counted(stored.findNG(graph, subject, predicate, object)));
            if (graph.isConcrete()) {
                var of = expected.getGraph(graph);
                var ofStored = stored.getGraph(graph);
                assertEquals(
                        counted(of.find(subject, predicate, object)),
                        counted(ofStored.find(subject, predicate, object)));
                assertEquals(
                        of.contains(subject, predicate, object),
                        ofStored.contains(subject, predicate, object));
                assertEquals(of.size(), ofStored.size());
            }
            assertEquals(
                    counted(expected.getUnionGraph().find(subject, predicate, object)),
                    counted(stored.getUnionGraph().find(subject, predicate, object)));
        }
    }

    private static Node some(List<Quad> quads, Random random, Function<Quad, Node> part) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> Node.ANY;
            case 3 -> NodeFactory.createURI("urn:absent:" + random.nextInt());
            default -> part.apply(quads.get(random.nextInt(quads.size())));
        };
    }

    private static TreeMap<String, Long> counted(Iterator<?> found) {
        return Iter.toList(found).stream()
                .collect(
                        Collectors.groupingBy(
                                Object::toString, TreeMap::new, Collectors.counting()));
    }

    @Test
    void image_of_parts_has_the_quads_of_all_parts() {
        List<String> names = new ArrayList<>(SERIES.graphs().keySet());
        QuadImage one = image(some(names.subList(0, 20)));
        QuadImage other = image(some(names.subList(10, names.size())));
        QuadImage whole =
                QuadImageWriter.of(
                                List.of(
                                        new Part(one, names.subList(0, 10)::contains),
                                        new Part(other, any -> true)))
                        .image();
        assertEquals(image(SERIES).bytes(), whole.bytes());
    }

    private static NamedGraphs some(Collection<String> names) {
        var some = new TreeMap<>(SERIES.graphs());
        some.keySet().retainAll(names);
        return new NamedGraphs(some);
    }

    @Test
    void iri_on_the_base_is_found_and_the_canonical_one_is_not() {
        var dataset = QuadView.of(image(SERIES), new IriRewriter("http://localhost:1/")).dataset();
        String path = "id/ee/organisation/tax-board";
        assertTrue(
                dataset.getDefaultGraph()
                        .contains(node("http://localhost:1/" + path), Node.ANY, Node.ANY));
        assertFalse(
                dataset.getDefaultGraph()
                        .contains(node(CanonicalNamespace.CANONICAL + path), Node.ANY, Node.ANY));
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }

    @Test
    void every_literal_of_the_built_in_data_is_read_as_it_was_written() {
        var stored = QuadView.of(image(BuiltIn.FACTGRAPH), CANONICAL).graphs();
        assertEquals(BuiltIn.FACTGRAPH.size(), stored.size());
        Stream<Quad> all = BuiltIn.FACTGRAPH.quads();
        assertEquals(all.collect(Collectors.toSet()), stored.quads().collect(Collectors.toSet()));
    }

    @Test
    void bytes_that_are_cut_or_of_another_format_are_refused() {
        ByteBuffer bytes = image(SERIES).bytes();
        assertThrows(
                IllegalArgumentException.class,
                () -> QuadImage.open(bytes.slice(0, bytes.limit() / 2)));
        assertThrows(
                IllegalArgumentException.class, () -> QuadImage.open(ByteBuffer.allocate(1000)));
        assertThrows(IllegalArgumentException.class, () -> QuadImage.open(ByteBuffer.allocate(2)));
    }

    private static QuadImage image(NamedGraphs graphs) {
        return QuadImageWriter.of(graphs).image();
    }
}
