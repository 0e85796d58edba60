package eu.factgraph.sheet.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTemplatesTest {

    private static final Path FOLDER = SourceFolders.builtIn().ontology().resolve("templates");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "ee, 2017, 2018",
        "ee, 2018, 2018",
        "ee, 2020, 2019",
        "ee, 2021, 2021",
        "ee, 2024, 2023",
        "eu, 2018, eu-2019",
        "eu, 2022, eu-2022",
        "eu, 2025, eu-2023"
    })
    void sheet_has_the_template_of_the_last_year_known(String scope, int year, String name) {
        assertEquals(name, OutlineTemplates.of(scope, year).name());
    }

    @Test
    void sections_of_2019_are_those_of_the_reviewed_edition() throws IOException {
        Path edition = SourceFolders.builtIn().data().resolve("be/2019");
        try (Stream<Path> files = Files.walk(edition)) {
            List<String> reviewed =
                    files.filter(Files::isRegularFile)
                            .map(file -> edition.relativize(file).toString())
                            .map(path -> path.replace(".ttl", "").replace('\\', '/'))
                            .sorted()
                            .toList();
            List<String> template =
                    OutlineTemplates.of("be", 2019).sections().stream()
                            .map(TemplateSection::path)
                            .sorted()
                            .toList();
            assertEquals(reviewed, template);
        }
    }

    @Test
    void every_concept_of_the_outline_is_the_concept_of_a_heading() throws IOException {
        var used = new TreeSet<String>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(path -> path.getFileName().toString().contains("20")).toList()) {
                String name = file.getFileName().toString();
                int year = Integer.parseInt(name.replaceAll("\\D", ""));
                OutlineTemplates.of(name.startsWith("eu-") ? "eu" : "ee", year)
                        .sections()
                        .forEach(section -> used.add(section.concept()));
            }
        }
        assertEquals(concepts(), used);
    }

    private static TreeSet<String> concepts() {
        var concepts = new TreeSet<String>();
        RDFDataMgr.loadGraph("ontology/concepts/outline.ttl").stream()
                .map(triple -> triple.getSubject().getURI())
                .filter(iri -> iri.contains("/outline/"))
                .forEach(concepts::add);
        return concepts;
    }

    @Test
    void headings_inherit_kind_level_and_audience() {
        Template template = OutlineTemplates.of("ee", 2019);
        TemplateSection policy = template.section("governance/national/policy").orElseThrow();
        assertEquals(EntryKind.BODY, policy.kind());
        assertTrue(policy.tier().orElseThrow().endsWith("/tier/national"));
        TemplateSection travel = template.section("services-for-citizens/travel").orElseThrow();
        assertEquals(EntryForm.NONE, travel.form());
        assertTrue(travel.audience().orElseThrow().endsWith("/audience/citizens"));
    }

    @Test
    void template_with_an_unknown_kind_is_refused_with_its_file() throws IOException {
        String template = Files.readString(FOLDER.resolve("2019.ttl"));
        write(template.replace("entryKind \"act\"", "entryKind \"song\""));
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> OutlineTemplates.of(folder, "ee", 2019));
        assertTrue(refused.getMessage().contains("2019.ttl"), refused.getMessage());
        assertTrue(refused.getMessage().contains("legislation: An entry is"), refused.getMessage());
    }

    @Test
    void heading_without_its_whole_is_refused() throws IOException {
        String template = Files.readString(FOLDER.resolve("2019.ttl"));
        write(template.replace("template/2019/governance/national>", "template/2019/nowhere>"));
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> OutlineTemplates.of(folder, "ee", 2019));
        assertTrue(refused.getMessage().contains("that it is part of"), refused.getMessage());
    }

    private void write(String template) throws IOException {
        Files.copy(FOLDER.resolve("shapes.ttl"), folder.resolve("shapes.ttl"));
        Files.writeString(folder.resolve("2019.ttl"), template);
    }
}
