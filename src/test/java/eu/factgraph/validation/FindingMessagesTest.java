package eu.factgraph.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Fixture;
import eu.factgraph.dataset.DerivationRules;
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

/** One mistake of an editor is one message, which says what was probably meant. */
class FindingMessagesTest {

    private static final String PREFIXES =
            """
            @prefix channel-type: <https://w3id.org/factgraph/id/concept/channel-type/> .
            @prefix cpsv: <http://purl.org/vocab/cpsv#> .
            @prefix eli: <http://data.europa.eu/eli/ontology#> .
            @prefix be-system: <https://w3id.org/factgraph/id/be/system/> .
            """;

    @TempDir Path folder;

    private Path data;

    @BeforeEach
    void copyData() {
        data = folder.resolve("data");
        Fixture.copyTo(data);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "be-service:passport def:servicelevel def:x . | No shape declares this property; Public services may have def:serviceLevel.",
                "be-service:passport def:tier tier:natonal . | The scheme tier has no concept natonal; the nearest is tier:national.",
                "be-service:passport def:tier tier:celestial . | The scheme tier has no concept celestial; choose one of its concepts, or add this one to the scheme.",
                "be-service:pasport skos:note `x`@en . | This resource has no class; the nearest with one is be-service:passport. Correct the IRI, or add its class and name in a things file.",
                "be-service:pasport skos:note `x`@en ; skos:note `y`@en ; def:uses be-service:passport . | This resource has no class; the nearest with one is be-service:passport. Correct the IRI, or add its class and name in a things file.",
                "be-service:passport cv:hasCompetentAuthority be-organisation:fedikt . | The resource that this refers to is not described; correct the IRI or describe the resource. The nearest is be-organisation:fedict.",
                "be-service:new a cpsv:PublicServise ; skos:prefLabel `New`@fr ; def:owns be-service:passport . | No shape declares this class; the nearest is cpsv:PublicService."
            })
    void mistake_has_one_message(String statement, String message) throws IOException {
        append("be/2019/services-for-citizens/travel.ttl", statement);
        assertEquals(List.of(message), messages());
    }

    @Test
    void property_of_another_class_is_offered_the_other_way_round() throws IOException {
        append(
                "be/2019/governance/national/coordination.ttl",
                "be-organisation:fedict def:operates be-system:ebox .");
        String message = messages().get(0);
        assertTrue(message.contains("; Public bodies may have adms:status, "), message);
        assertTrue(
                message.endsWith(" Or state it of be-system:ebox, which may have def:operatedBy."),
                message);
        assertEquals(1, messages().size());
    }

    @Test
    void misspelt_property_is_not_reported_as_missing() throws IOException {
        Path file = data.resolve("be/2019/governance.ttl");
        Files.writeString(file, Files.readString(file).replace("def:order", "def:odrer"));
        assertEquals(
                List.of("No shape declares this property; Sections may have def:order."),
                messages());
    }

    private void append(String file, String statement) throws IOException {
        String text = Files.readString(data.resolve(file)) + "\n" + statement.replace('`', '"');
        Files.writeString(data.resolve(file), text.replaceFirst("\n\n", "\n" + PREFIXES + "\n"));
    }

    private List<String> messages() {
        var graphs = DerivationRules.derived(SourceFolders.withData(data));
        return new DatasetValidator(BuiltIn.SHAPES)
                .findings(graphs).stream().map(Finding::message).toList();
    }
}
