package eu.factgraph.export;

import static eu.factgraph.history.ReleasedData.HIGHLIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleasedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change moves only the dates of its section and of the catalogue record of its edition. */
class SectionDatesTest {

    private static final String GRAPH = "https://w3id.org/factgraph/graph/";
    private static final String DOCUMENT = GRAPH + "be/2019";
    private static final String SECTION = DOCUMENT + "/highlights/services";
    private static final String FILE = "be/2019/highlights/services.ttl";
    private static final String EDITION = "https://w3id.org/factgraph/id/be/dataset/2019";
    private static final String CUBE = "https://w3id.org/factgraph/id/eu/dataset/basic-data";
    private static final LocalDate FIRST = LocalDate.parse("2026-01-31");
    private static final LocalDate SECOND = LocalDate.parse("2026-02-28");
    private static final LocalDate THIRD = LocalDate.parse("2026-03-31");

    @TempDir Path folder;
    private ReleasedData released;

    @BeforeEach
    void releaseOnce() {
        released = ReleasedData.in(folder);
        released.release(FIRST.toString());
    }

    @Test
    void first_release_dates_every_section() {
        assertEquals(Set.of(FIRST), Set.copyOf(dates().sections().values()));
        assertEquals(
                released.data().graphs().keySet().stream()
                        .filter(graph -> graph.matches(".*/graph/be/2019(/.*)?"))
                        .collect(Collectors.toSet()),
                dates().sections().keySet());
        assertEquals(Map.of(EDITION, FIRST, CUBE, FIRST), records());
    }

    @Test
    void removed_or_restored_resource_changes_its_section_and_edition() throws IOException {
        String whole = Files.readString(released.folder().resolve(FILE));
        released.removeHighlight();
        released.release(SECOND.toString());
        assertEquals(Map.of(SECTION, SECOND), movedTo(SECOND));
        assertEquals(Map.of(EDITION, SECOND, CUBE, FIRST), records());
        assertFalse(dates().resources().containsKey(HIGHLIGHT));
        Files.writeString(released.folder().resolve(FILE), whole);
        released.release(THIRD.toString());
        assertEquals(Map.of(SECTION, THIRD), movedTo(THIRD));
        assertEquals(Map.of(EDITION, THIRD, CUBE, FIRST), records());
    }

    @Test
    void removed_observation_changes_the_cube() {
        released.edit(
                "be/2019/country-profile/basic-data.ttl",
                "(?s)\\n\\n[^\\n]+\\n  a qb:Observation ;((?!\\n\\n).)*$",
                "\n");
        released.release(SECOND.toString());
        assertEquals(Map.of(EDITION, SECOND, CUBE, SECOND), records());
    }

    @Test
    void removed_section_changes_the_document() throws IOException {
        Files.delete(released.folder().resolve(FILE));
        assertFalse(dates().sections().containsKey(DOCUMENT));
        released.release(SECOND.toString());
        assertEquals(Map.of(DOCUMENT, SECOND), movedTo(SECOND));
        assertEquals(SECOND, records().get(EDITION));
    }

    @Test
    void unreleased_change_leaves_the_section_without_date() {
        released.removeHighlight();
        ChangeDates dates = dates();
        assertFalse(dates.sections().containsKey(SECTION));
        assertEquals(FIRST, dates.sections().get(DOCUMENT));
        assertTrue(dates.ofDescription(SECTION).isEmpty());
        assertFalse(
                stated().contains(NodeFactory.createURI(SECTION), DCTerms.modified.asNode(), null));
    }

    @Test
    void description_of_a_section_is_no_older_than_the_section() {
        released.changeDecreeDate();
        released.release(SECOND.toString());
        released.removeHighlight();
        released.release(THIRD.toString());
        ChangeDates dates = dates();
        assertEquals(3, Set.copyOf(dates.sections().values()).size());
        dates.sections()
                .forEach(
                        (section, date) ->
                                assertFalse(
                                        dates.ofDescription(section).orElseThrow().isBefore(date),
                                        section));
    }

    private ChangeDates dates() {
        return ChangeDates.of(released.history(), released.data());
    }

    private NamedGraphs dated() {
        return dates().addTo(released.data());
    }

    private Graph stated() {
        return dated().graphs().get(GRAPH + "derived/modified");
    }

    /** The sections of a date, checked against the graph of dates. */
    private Map<String, LocalDate> movedTo(LocalDate date) {
        var moved = new TreeMap<>(dates().sections());
        Graph stated = stated();
        moved.forEach(
                (section, day) ->
                        assertEquals(day, date(stated, NodeFactory.createURI(section)), section));
        moved.values().removeIf(other -> !other.equals(date));
        return moved;
    }

    /** The dates of the catalogue's records, by dataset. */
    private Map<String, LocalDate> records() {
        Graph view =
                ProfileView.named("dcat-ap", released.source().ontology().resolve("views"))
                        .of(dated().dataset());
        return view.stream(Node.ANY, RDF.Nodes.type, DCAT.CatalogRecord.asNode())
                .map(record -> record.getSubject())
                .collect(
                        Collectors.toMap(
                                record ->
                                        view.stream(record, FOAF.primaryTopic.asNode(), Node.ANY)
                                                .findFirst()
                                                .orElseThrow()
                                                .getObject()
                                                .getURI(),
                                record -> date(view, record)));
    }

    private static LocalDate date(Graph graph, Node subject) {
        return LocalDate.parse(
                graph.stream(subject, DCTerms.modified.asNode(), Node.ANY)
                        .findFirst()
                        .orElseThrow()
                        .getObject()
                        .getLiteralLexicalForm());
    }
}
