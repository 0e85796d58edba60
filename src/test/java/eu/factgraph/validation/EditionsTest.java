package eu.factgraph.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Fixture;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders, documents and countries that editions need. */
class EditionsTest {

    private static final String DOCUMENT =
            """
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix def: <https://w3id.org/factgraph/def/> .
            @prefix be-2019-event: <https://w3id.org/factgraph/id/be/event/2019/> .
            @prefix be-place: <https://w3id.org/factgraph/id/be/place/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

            <https://w3id.org/factgraph/graph/%s>
              a def:%s ;
              dct:title "Title"@en ;
            """;
    private static final String FACTSHEET = "  dct:spatial be-place:belgium .\n";

    @TempDir Path folder;

    private Path data;

    @BeforeEach
    void copyData() {
        data = folder.resolve("data");
        Fixture.copyTo(data);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "foo1/2019.ttl | foo1: is not the folder of a country; name it by a two-letter EU code such as be, or eu or int",
                "xx/things/place.ttl | xx: is not the folder of a country; name it by a two-letter EU code such as be, or eu or int",
                "gr/2019.ttl | gr: is not the folder of a country; rename it to el, the country's EU code",
                "place.ttl | place.ttl: belongs to no country; move the file to the folder of its country"
            })
    void folder_that_is_no_country_is_refused(String file, String message) throws IOException {
        write(file, "");
        var refused = assertThrows(InvalidInput.class, this::messages);
        assertEquals(List.of(data + "/" + message), refused.messages());
    }

    @Test
    void edition_without_the_things_of_its_country_is_a_violation() throws IOException {
        write("lu/2019.ttl", DOCUMENT.formatted("lu/2019", "Factsheet") + FACTSHEET);
        assertEquals(
                List.of(
                        "The country of this edition is not named; add data/lu/things/place.ttl, and name the country in its first block with dct:spatial."),
                messages());
    }

    @Test
    void section_without_document_is_a_violation() throws IOException {
        String section = DOCUMENT.formatted("be/2018/governance", "Section");
        write(
                "be/2018/governance.ttl",
                section
                        + "  dct:isPartOf <https://w3id.org/factgraph/graph/be/2018> ;\n  def:order 1 .\n");
        List<String> messages = messages();
        assertTrue(
                messages.contains("The document of this section is missing; add data/be/2018.ttl."),
                messages.toString());
    }

    @Test
    void document_about_another_country_than_its_folder_is_a_violation() throws IOException {
        Path file = data.resolve("be/2019.ttl");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("dct:spatial be-place:belgium", "dct:spatial be-place:brussels"));
        assertEquals(
                List.of(
                        "The country of the document is not that of its folder; correct dct:spatial, or move the file."),
                messages());
    }

    @Test
    void resource_of_another_edition_is_a_violation() throws IOException {
        write(
                "be/2020.ttl",
                DOCUMENT.formatted("be/2020", "Factsheet")
                        + FACTSHEET
                        + "\nbe-2019-event:copied\n  a def:Event ;\n  skos:prefLabel \"Copied\"@en .\n");
        List<String> messages =
                messages().stream()
                        .filter(message -> !message.startsWith("The edition of"))
                        .toList();
        assertEquals(
                List.of("This belongs to the edition of 2019 of be; use an IRI of this edition."),
                messages);
    }

    @Test
    void first_block_about_another_section_is_refused() throws IOException {
        write("be/2020.ttl", DOCUMENT.formatted("be/2019", "Factsheet") + FACTSHEET);
        var refused = assertThrows(InvalidInput.class, this::messages);
        assertEquals(
                List.of(
                        "data/be/2020.ttl:1:1: the first subject is not the graph of the file but <https://w3id.org/factgraph/graph/be/2019>; begin with a block about <https://w3id.org/factgraph/graph/be/2020>"),
                refused.messages());
    }

    @Test
    void section_of_the_last_edition_that_is_gone_is_a_warning() throws IOException {
        write("be/2020.ttl", DOCUMENT.formatted("be/2020", "Factsheet") + FACTSHEET);
        List<Finding> findings = findings();
        assertTrue(findings.stream().noneMatch(Finding::violation), findings.toString());
        List<String> messages = findings.stream().map(Finding::message).toList();
        assertTrue(
                messages.contains(
                        "The edition of 2019 has a section \"Digital Government Governance\" (governance); this edition has none. Add it, unless the factsheet has no such heading."),
                messages.toString());
        assertTrue(
                messages.stream().noneMatch(message -> message.contains("governance/")),
                messages.toString());
    }

    private void write(String file, String text) throws IOException {
        Path path = data.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private List<String> messages() {
        return findings().stream().map(Finding::message).toList();
    }

    private List<Finding> findings() {
        return new DatasetValidator(BuiltIn.SHAPES)
                .findings(DerivationRules.derived(SourceFolders.withData(data)));
    }
}
