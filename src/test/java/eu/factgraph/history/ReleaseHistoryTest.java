package eu.factgraph.history;

import static eu.factgraph.history.HistoryVocabulary.VERSION;
import static eu.factgraph.history.ReleasedData.DECREE;
import static eu.factgraph.history.ReleasedData.HIGHLIGHT;
import static eu.factgraph.history.ReleasedData.ID;
import static eu.factgraph.history.ReleasedData.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.validation.DatasetValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseHistoryTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-31");
    private static final LocalDate SECOND = LocalDate.parse("2026-02-28");

    @TempDir Path folder;
    private ReleasedData released;

    @BeforeEach
    void copyTheData() {
        released = ReleasedData.in(folder);
    }

    @Test
    void data_without_a_release_has_no_dates() {
        ChangeDates dates = ChangeDates.of(released.history(), released.data());
        assertEquals(Map.of(), dates.resources());
        assertEquals(Optional.empty(), dates.ofDescription(DECREE));
        assertEquals(0, released.pages());
    }

    @Test
    void first_release_is_read_as_written_and_conforms() {
        Release release = released.release(FIRST.toString());
        assertEquals(List.of(release), released.history().releases());
        assertEquals(release.versions().size(), release.last());
        assertTrue(release.versions().size() > 500, release::summary);
        Graph described = GraphFactory.createGraphMem();
        new ReleaseDescription(released.history())
                .of(release.iri())
                .orElseThrow()
                .forEach(quad -> described.add(quad.asTriple()));
        assertEquals(
                release.versions().size(), G.listPO(described, RDF.Nodes.type, VERSION).size());
        assertEquals(
                List.of(),
                List.copyOf(new DatasetValidator(BuiltIn.SHAPES).report(described).getEntries()));
        assertEquals(
                List.of(),
                new ReleasePublisher(released.history(), released.data())
                        .next(SECOND, Map.of())
                        .versions());
    }

    @Test
    void part_belongs_to_its_resource() {
        assertEquals(ID + "service/passport", OwningResource.of(ID + "service/passport/channel/1"));
        assertEquals(HIGHLIGHT, OwningResource.of(HIGHLIGHT + "/1"));
        assertEquals(ID + "dataset/2019", OwningResource.of(ID + "dataset/2019"));
    }

    @Test
    void changed_fact_makes_one_version_and_one_new_date() throws IOException {
        released.release(FIRST.toString());
        released.changeDecreeDate();
        assertEquals(
                Optional.empty(),
                ChangeDates.of(released.history(), released.data()).ofDescription(DECREE));
        Release second = released.release(SECOND.toString());
        assertEquals("0 added, 1 changed, 0 retired", second.summary());
        assertEquals(DECREE, second.versions().get(0).resource());
        ChangeDates dates = ChangeDates.of(released.history(), released.data());
        assertEquals(SECOND, dates.resources().get(DECREE));
        assertEquals(1, dates.resources().values().stream().filter(SECOND::equals).count());
        assertEquals(
                List.of("\"2019-04-04\""),
                released.statements("2026-02-28")
                        .lines()
                        .filter(line -> line.contains("date_document"))
                        .map(line -> line.replaceAll(".*(\"[-0-9]+\").*", "$1"))
                        .toList());
    }

    @Test
    void changed_resource_changes_descriptions_of_linked_resources() {
        released.release(FIRST.toString());
        released.changeDecreeDate();
        released.release(SECOND.toString());
        ChangeDates dates = ChangeDates.of(released.history(), released.data());
        assertEquals(Optional.of(SECOND), dates.ofDescription(DECREE));
        assertEquals(
                Optional.of(SECOND), dates.ofDescription(ID + "organisation/flemish-parliament"));
        assertEquals(
                Optional.of(SECOND),
                dates.ofDescription(
                        "https://w3id.org/factgraph/graph/be/2019/legislation/domain-specific"));
        assertEquals(Optional.of(FIRST), dates.ofDescription(PERSON));
    }

    @Test
    void removed_resource_is_retired_and_may_have_a_replacement() {
        released.release(FIRST.toString());
        released.removeHighlight();
        assertThrows(
                InvalidInput.class,
                () -> released.release(SECOND.toString(), Map.of(DECREE, HIGHLIGHT)));
        Release second = released.release(SECOND.toString(), Map.of(HIGHLIGHT, DECREE));
        ResourceVersion last = released.history().gone(HIGHLIGHT).orElseThrow();
        assertTrue(second.versions().contains(last));
        assertEquals(ResourceVersion.ChangeType.RETIRED, last.changeType());
        assertEquals(Optional.of(DECREE), last.replacedBy());
        assertEquals(Optional.empty(), released.history().gone(ID + "act/never"));
        ChangeDates dates = ChangeDates.of(released.history(), released.data());
        assertEquals(
                Optional.of(SECOND),
                dates.ofDescription(ID + "service/checking-status-of-the-car-online"));
    }

    @Test
    void retired_resource_that_returns_is_added() throws IOException {
        String file = "be/2019/highlights/services.ttl";
        String whole = Files.readString(released.folder().resolve(file));
        released.release(FIRST.toString());
        released.removeHighlight();
        released.release(SECOND.toString());
        Files.writeString(released.folder().resolve(file), whole);
        Release third = released.release("2026-03-31");
        assertEquals("1 added, 0 changed, 0 retired", third.summary());
        assertEquals(third.versions(), List.of(released.history().latest(HIGHLIGHT).orElseThrow()));
        ChangeDates dates = ChangeDates.of(released.history(), released.data());
        assertEquals(third.date(), dates.resources().get(HIGHLIGHT));
    }

    @Test
    void release_not_after_the_last_is_refused() {
        released.release(SECOND.toString());
        for (LocalDate date : List.of(FIRST, SECOND)) {
            var fault = assertThrows(InvalidInput.class, () -> released.release(date.toString()));
            assertEquals(
                    "--date " + date + ": the last release is dated 2026-02-28; give a later date",
                    fault.getMessage());
        }
    }
}
