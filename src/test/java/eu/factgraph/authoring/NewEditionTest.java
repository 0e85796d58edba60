package eu.factgraph.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Fixture;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.validation.DatasetValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewEditionTest {

    private static final Edition OLD = new Edition("be", 2019);
    private static final Edition NEW = new Edition("be", 2020);

    @TempDir Path folder;

    private Path data;

    @BeforeEach
    void copyData() {
        data = folder.resolve("data");
        Fixture.copyTo(data);
    }

    @Test
    void copy_of_an_edition_is_valid_and_drafted() {
        copy();
        NamedGraphs graphs = DerivationRules.derived(SourceFolders.withData(data));
        assertEquals(List.of(), new DatasetValidator(BuiltIn.SHAPES).findings(graphs));
        assertEquals(List.of(OLD, NEW), graphs.editions());
        assertEquals(EditionStatus.DRAFTED, EditionStatus.of(graphs, NEW.graph()));
        assertEquals(EditionStatus.REVIEWED, EditionStatus.of(graphs, OLD.graph()));
    }

    @Test
    void copy_has_every_section_and_leaves_the_old_edition_as_it_was() throws IOException {
        String before = Files.readString(data.resolve("be/2019/governance/national/policy.ttl"));
        copy();
        try (var files = Files.walk(data.resolve("be/2019"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copied =
                        data.resolve("be/2020").resolve(data.resolve("be/2019").relativize(file));
                assertEquals(
                        Files.readAllLines(file).size(),
                        Files.readAllLines(copied).size(),
                        file + "");
                assertFalse(Files.readString(copied).contains("/be/2019"), copied + "");
            }
        }
        assertEquals(
                before, Files.readString(data.resolve("be/2019/governance/national/policy.ttl")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<https://w3id.org/factgraph/graph/be/2019/x> | <https://w3id.org/factgraph/graph/be/2020/x>",
                "<https://w3id.org/factgraph/graph/be/20190> | <https://w3id.org/factgraph/graph/be/20190>",
                "<https://w3id.org/factgraph/graph/lu/2019> | <https://w3id.org/factgraph/graph/lu/2019>",
                "<https://w3id.org/factgraph/id/be/event/2019/a-2019> | <https://w3id.org/factgraph/id/be/event/2020/a-2019>",
                "<https://w3id.org/factgraph/id/be/policy/2019> | <https://w3id.org/factgraph/id/be/policy/2019>",
                "be-2019-event:start-2019 | be-2020-event:start-2019",
                "own:2019 | own:2020",
                "own:2019\\/x | <https://w3id.org/factgraph/graph/be/2020/x>",
                "be-policy:be-2019-event | be-policy:be-2019-event",
                "\"\"\"be-2019-event:x \"in\" be/2019\"\"\"@en | \"\"\"be-2019-event:x \"in\" be/2019\"\"\"@en",
                "\"<https://w3id.org/factgraph/graph/be/2019>\"@en | \"<https://w3id.org/factgraph/graph/be/2019>\"@en",
                "'it\\'s be-2019-event:x' | 'it\\'s be-2019-event:x'",
                "\"2019\"^^xsd:gYear | \"2019\"^^xsd:gYear",
                "\"x\"@en # be-2019-event:x | \"x\"@en # be-2019-event:x",
                "edition-status:reviewed | edition-status:drafted"
            })
    void only_iris_of_the_edition_are_moved(String value, String moved) throws IOException {
        String section =
                """
                @prefix be-2019-event: <https://w3id.org/factgraph/id/be/event/2019/> .
                @prefix be-policy: <https://w3id.org/factgraph/id/be/policy/> .
                @prefix edition-status: <https://w3id.org/factgraph/id/concept/edition-status/> .
                @prefix own: <https://w3id.org/factgraph/graph/be/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                # as of 2019
                <https://w3id.org/factgraph/graph/be/2019/notes>
                  <https://example.org/2019> %s
                .
                """;
        Files.writeString(data.resolve("be/2019/notes.ttl"), section.formatted(value));
        copy();
        String expected =
                section.formatted(moved)
                        .replace("be-2019-event: <", "be-2020-event: <")
                        .replace("id/be/event/2019/> .", "id/be/event/2020/> .")
                        .replace("be/2019/notes", "be/2020/notes");
        assertEquals(expected, Files.readString(data.resolve("be/2020/notes.ttl")));
    }

    @Test
    void document_has_title_date_and_status_of_a_draft_of_its_year() throws IOException {
        Files.writeString(
                data.resolve("be/2019.ttl"),
                """
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix def: <https://w3id.org/factgraph/def/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                <https://w3id.org/factgraph/graph/be/2019>
                  a def:Factsheet ;
                  dct:title "Factsheet Belgium 2019"@en ;
                  skos:note "Printed in 2019."@en ;
                  dct:date "2019-05-03"^^xsd:date .
                """);
        copy();
        assertEquals(
                """
                @prefix adms: <http://www.w3.org/ns/adms#> .
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix def: <https://w3id.org/factgraph/def/> .
                @prefix edition-status: <https://w3id.org/factgraph/id/concept/edition-status/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                <https://w3id.org/factgraph/graph/be/2020>
                  a def:Factsheet ;
                  dct:title "Factsheet Belgium 2020"@en ;
                  skos:note "Printed in 2019."@en ;
                  adms:status edition-status:drafted ;
                  dct:date "2020"^^xsd:gYear .
                """,
                Files.readString(data.resolve("be/2020.ttl")));
    }

    @Test
    void existing_edition_is_not_overwritten() throws IOException {
        Path existing = data.resolve("be/2020/governance.ttl");
        Files.createDirectories(existing.getParent());
        Files.writeString(existing, "mine");
        var refused = assertThrows(InvalidInput.class, this::copy);
        assertTrue(refused.getMessage().startsWith(existing + ": "), refused.getMessage());
        assertEquals("mine", Files.readString(existing));
        assertFalse(Files.exists(data.resolve("be/2020.ttl")));
    }

    @Test
    void missing_edition_is_refused_with_those_that_exist() {
        var edition = new NewEdition(SourceFolders.withData(data), new Edition("be", 2017), NEW);
        assertEquals(
                data + ": contains no edition of 2017 for be; it has: 2019",
                assertThrows(InvalidInput.class, edition::files).getMessage());
    }

    @Test
    void broken_edition_is_not_copied() throws IOException {
        Files.writeString(data.resolve("be/2019/governance.ttl"), "broken");
        assertThrows(InvalidInput.class, this::copy);
        assertFalse(Files.exists(data.resolve("be/2020.ttl")));
    }

    private void copy() {
        new NewEdition(SourceFolders.withData(data), OLD, NEW).files().write();
    }
}
