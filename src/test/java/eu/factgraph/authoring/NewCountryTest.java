package eu.factgraph.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.Fixture;
import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.HygieneRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCountryTest {

    private static final Edition EDITION = new Edition("el", 2019);

    @TempDir Path folder;

    @Test
    void country_in_an_empty_folder_is_valid_even_strictly() {
        Path data = folder.resolve("new");
        greece().files(data).write();
        NamedGraphs graphs = derived(data);
        assertEquals(List.of(), new DatasetValidator(BuiltIn.SHAPES).findings(graphs));
        assertEquals(List.of(), HygieneRules.in(Path.of("ontology/hygiene")).findings(graphs));
        assertEquals(List.of(EDITION), graphs.editions());
    }

    @Test
    void country_beside_others_adds_its_own_folder_only() {
        Path data = folder.resolve("data");
        Fixture.copyTo(data);
        // the fixture describes few languages
        NewFiles files = greece("fr").files(data);
        assertTrue(
                files.paths().stream().allMatch(path -> path.startsWith(data.resolve("el"))),
                files.paths().toString());
        files.write();
        assertEquals(List.of(), new DatasetValidator(BuiltIn.SHAPES).findings(derived(data)));
    }

    @Test
    void country_is_that_of_the_authority_table() throws IOException {
        Path data = folder.resolve("new");
        greece().files(data).write();
        assertTrue(
                Files.readString(data.resolve("el/enrichment/eu-authorities.ttl"))
                        .endsWith(
                                """
                                el-place:greece
                                  skos:exactMatch <http://publications.europa.eu/resource/authority/country/GRC> .
                                """));
    }

    @Test
    void outline_has_the_headings_of_its_year() throws IOException {
        Path data = folder.resolve("new");
        greece().files(data).write();
        assertEquals(
                """
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix def: <https://w3id.org/factgraph/def/> .
                @prefix governance-field: <https://w3id.org/factgraph/id/concept/governance-field/> .
                @prefix tier: <https://w3id.org/factgraph/id/concept/tier/> .

                <https://w3id.org/factgraph/graph/el/2019/governance/national/audit>
                  a def:Section ;
                  dct:title "Audit"@en ;
                  dct:isPartOf <https://w3id.org/factgraph/graph/el/2019/governance/national> ;
                  def:order 6 ;
                  def:tier tier:national ;
                  def:governanceField governance-field:audit .
                """,
                Files.readString(data.resolve("el/2019/governance/national/audit.ttl")));
        assertEquals(
                """
                @prefix cv: <http://data.europa.eu/m8g/> .
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix def: <https://w3id.org/factgraph/def/> .
                @prefix el-place: <https://w3id.org/factgraph/id/el/place/> .

                <https://w3id.org/factgraph/graph/el/2019/country-profile/basic-data>
                  a def:Section ;
                  dct:title "Basic data"@en ;
                  dct:isPartOf <https://w3id.org/factgraph/graph/el/2019/country-profile> ;
                  def:order 1 .

                el-place:greece
                  def:capital el-place:athens ;
                  dct:language <http://publications.europa.eu/resource/authority/language/ELL> ;
                  cv:currency <http://publications.europa.eu/resource/authority/currency/EUR> .
                """,
                Files.readString(data.resolve("el/2019/country-profile/basic-data.ttl")));
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2021, 2022, 2023, 2026})
    void country_of_any_year_is_valid(int year) {
        Path data = folder.resolve("new");
        greece(new Edition("el", year), "el").files(data).write();
        NamedGraphs graphs = derived(data);
        assertEquals(List.of(), new DatasetValidator(BuiltIn.SHAPES).findings(graphs));
        assertEquals(List.of(), HygieneRules.in(Path.of("ontology/hygiene")).findings(graphs));
    }

    @Test
    void country_of_which_others_name_bodies_is_completed() throws IOException {
        Path bodies = folder.resolve("el/things/organisation.ttl");
        Files.createDirectories(bodies.getParent());
        Files.writeString(bodies, "mine");
        greece().files(folder).write();
        assertEquals("mine", Files.readString(bodies));
        assertTrue(Files.exists(folder.resolve("el/things/place.ttl")));
    }

    @Test
    void existing_file_is_not_overwritten() throws IOException {
        NewFiles files = greece().files(folder);
        Path document = folder.resolve("el/2019.ttl");
        Files.createDirectories(document.getParent());
        Files.writeString(document, "mine");
        assertEquals(
                document + ": exists already; nothing was written",
                assertThrows(InvalidInput.class, files::write).getMessage());
        assertFalse(Files.exists(folder.resolve("el/things")));
    }

    @ParameterizedTest
    @CsvSource({"Türkiye,turkiye", "Côte d’Azur,cote-d-azur", "Łódź,lodz", "Straße,strasse"})
    void slug_has_letters_digits_and_hyphens(String name, String slug) {
        assertEquals(slug, TaggedNames.of("--name", List.of(name)).slug());
    }

    @ParameterizedTest
    @ValueSource(strings = {"el=Ελλάδα", "Ελλάδα", " "})
    void country_without_english_name_is_refused(String name) {
        assertThrows(InvalidInput.class, () -> TaggedNames.of("--name", List.of(name)));
    }

    @Test
    void two_names_in_one_language_are_refused() {
        assertThrows(
                InvalidInput.class, () -> TaggedNames.of("--name", List.of("Greece", "en=Hellas")));
    }

    @ParameterizedTest
    @CsvSource({"el,ELL", "GRE,", "FRA,FRA", "fr,FRA", "english,", "xx,"})
    void language_is_a_code_of_iso_639(String code, String letters) {
        if (letters == null) {
            assertThrows(InvalidInput.class, () -> AuthorityCodes.language(code));
        } else {
            assertTrue(AuthorityCodes.language(code).endsWith("/language/" + letters + ">"));
        }
    }

    @Test
    void currency_is_a_code_of_iso_4217() {
        assertTrue(AuthorityCodes.currency("eur").endsWith("/currency/EUR>"));
        assertThrows(InvalidInput.class, () -> AuthorityCodes.currency("euro"));
    }

    private static NewCountry greece() {
        return greece("el");
    }

    private static NewCountry greece(String language) {
        return greece(EDITION, language);
    }

    private static NewCountry greece(Edition edition, String language) {
        return new NewCountry(
                edition,
                TaggedNames.of("--name", List.of("el=Ελλάδα", "Greece")),
                Optional.of(TaggedNames.of("--capital", List.of("Athens"))),
                List.of(AuthorityCodes.language(language)),
                List.of(AuthorityCodes.currency("EUR")));
    }

    private static NamedGraphs derived(Path data) {
        return DerivationRules.derived(SourceFolders.withData(data));
    }
}
