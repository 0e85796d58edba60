package eu.factgraph.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.draft.ReviewItem;
import eu.factgraph.sheet.outline.EntryKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasicDataExtractorTest {

    private final InventedSheet sheet = new InventedSheet();

    private List<String> drafted(String... lines) {
        return sheet.drafted(
                new BasicDataExtractor(),
                InventedSheet.section(EntryKind.FIGURE, "profile/data", "Data", lines));
    }

    private static List<String> about(String subject, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(subject + " "))
                .map(line -> line.substring(subject.length() + 1))
                .toList();
    }

    @Test
    void figure_is_an_observation_with_year_unit_and_source() {
        List<String> lines =
                drafted(
                        "GDP per inhabitant in PPS (EU 27=100): 117 (2020)",
                        "Source: Eurostat (last update: 19 July 2021)");
        assertEquals(
                List.of(
                        "a qb:Observation",
                        "skos:prefLabel \"GDP per inhabitant of Sandland in purchasing power standards (EU of 27 = 100), 2020\"@en",
                        "dct:source sl-source:eurostat-2021-07-19",
                        "def:comparedWith eu-organisation:european-union",
                        "qb:dataSet eu-dataset:basic-data",
                        "sdmx-dimension:refArea sl-place:sandland",
                        "sdmx-dimension:refPeriod \"2020\"^^xsd:gYear",
                        "def:indicator indicator:gdp-per-inhabitant-in-pps",
                        "def:edition <https://w3id.org/factgraph/graph/sl/2021>",
                        "sdmx-measure:obsValue \"117\"^^xsd:decimal",
                        "sdmx-attribute:unitMeasure unit:index"),
                about("sl-2021-observation:gdp-per-inhabitant-in-pps-2020", lines));
        assertEquals(
                List.of(
                        "dct:publisher eu-organisation:eurostat",
                        "dct:modified \"2021-07-19\"^^xsd:date"),
                about("sl-source:eurostat-2021-07-19", lines));
    }

    @Test
    void figure_from_elsewhere_has_no_source_and_without_a_year_says_so() {
        List<String> lines =
                about(
                        "sl-2021-observation:inflation-rate",
                        drafted("Inflation rate: 2.5%*", "Source: Eurostat"));
        assertTrue(lines.contains("def:notStated sdmx-dimension:refPeriod"));
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("dct:source")));
    }

    @Test
    void country_has_capital_languages_currency_and_area() {
        List<String> lines =
                drafted(
                        "Area: 1 234 km² (2012)",
                        "Capital city: Sandland*",
                        "Official EU languages: Irish (Gaeilge), English and Sandish",
                        "Currency: Swiss Franc");
        assertEquals(
                List.of(
                        "def:capital sl-place:sandland-city",
                        "dct:language <http://publications.europa.eu/resource/authority/language/ENG>",
                        "dct:language <http://publications.europa.eu/resource/authority/language/GLE>",
                        "cv:currency <http://publications.europa.eu/resource/authority/currency/CHF>",
                        "def:figure <https://w3id.org/factgraph/id/sl/place/sandland/area>"),
                about("sl-place:sandland", lines));
        assertEquals(
                List.of("Sandish"), sheet.draft.review().stream().map(ReviewItem::what).toList());
        assertEquals(
                List.of(
                        "a def:Quantity",
                        "skos:prefLabel \"area\"@en",
                        "dct:date \"2012\"^^xsd:gYear",
                        "def:value 1234",
                        "def:unit unit:square-kilometres"),
                about("https://w3id.org/factgraph/id/sl/place/sandland/area", lines));
    }

    @Test
    void doubtful_figure_is_listed_and_a_second_one_too() {
        List<String> lines =
                drafted(
                        "Unemployment rate: 84% (2020)",
                        "Inflation rate: 2% (2020)", "Inflation rate: 3% (2020)");
        assertFalse(lines.toString().contains("unemployment"));
        assertTrue(lines.toString().contains("obsValue \"2\""));
        assertEquals(
                List.of("Unemployment rate: 84% (2020)", "Inflation rate: 3% (2020)"),
                sheet.draft.review().stream().map(ReviewItem::what).toList());
    }
}
