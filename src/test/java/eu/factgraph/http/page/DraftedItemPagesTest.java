package eu.factgraph.http.page;

import static eu.factgraph.http.TestServer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Series;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.http.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of an item that an importer drafted: where the factsheet speaks of it, and how. */
class DraftedItemPagesTest {

    private static final String CLOUD = "doc/ee/system/backup-cloud?country=ee&edition=2021";
    private static final String SECTION =
            "graph/ee/2021/infrastructure/data-exchange?country=ee&edition=2021";

    @TempDir static Path folder;
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        Path data = folder.resolve("data");
        Series.copyTo(data);
        add(
                data.resolve("ee/2021/infrastructure/data-exchange.ttl"),
                """

                ee-system:backup-cloud
                  def:quotation "Clouds of paper back up the mills.\\nMills grind <b>slowly</b>."@en ;
                  def:entry 2 , 12 .
                """);
        add(
                data.resolve("ee/2021/governance/national/base-registry-coordination.ttl"),
                """

                <https://w3id.org/factgraph/id/ee/system/backup-cloud>
                  def:entry 3 .
                """);
        server = new TestServer(null, SourceFolders.withData(data));
    }

    private static void add(Path file, String block) throws IOException {
        Files.writeString(file, block, StandardOpenOption.APPEND);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Document page(String path) {
        return Jsoup.parse(text(server.get(path, "Accept", "text/html")), server.url);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Place in the factsheet, entry",
        "nl, Plaats in de factsheet, vermelding",
        "fr, Emplacement dans la fiche, entrée",
        "de, Stelle im Factsheet, Eintrag"
    })
    void places_in_the_factsheet_are_told_by_their_headings(
            String language, String name, String entry) {
        Element places =
                page(CLOUD + "&lang=" + language).selectFirst("dt:contains(" + name + ")").parent();
        assertEquals(
                List.of(
                        "Digital Public Administration Governance › National › Base registry coordination, %s 3",
                        "Digital Public Administration Infrastructure › Data exchange, %s 2",
                        "Digital Public Administration Infrastructure › Data exchange, %s 12"),
                places.select("dd").eachText().stream()
                        .map(place -> place.replaceAll(", " + entry + " (\\d+)$", ", %s $1"))
                        .toList());
        assertTrue(
                places.select("dd a")
                        .get(1)
                        .attr("href")
                        .contains("graph/ee/2021/infrastructure/data-exchange"));
    }

    @Test
    void quotation_names_its_section() {
        Element quotation = page(CLOUD).selectFirst("figure.quotation");
        assertEquals(
                List.of("Clouds of paper back up the mills.", "Mills grind <b>slowly</b>."),
                quotation.select("blockquote > p").eachText());
        Element source = quotation.selectFirst("cite a");
        assertEquals("Digital Public Administration Infrastructure › Data exchange", source.text());
        assertTrue(source.attr("href").contains("graph/ee/2021/infrastructure/data-exchange"));
        assertTrue(page(CLOUD).select("dt:contains(Quotation)").isEmpty());
    }

    @Test
    void section_has_numbers_of_entries_and_quotations_without_itself_as_source() {
        Document section = page(SECTION);
        assertEquals(
                List.of("Entry 2", "Entry 12"),
                section.select("dt:contains(Place in the factsheet) ~ dd").eachText());
        assertEquals(1, section.select("blockquote").size());
        assertTrue(section.select("figure.quotation figcaption").isEmpty());
    }
}
