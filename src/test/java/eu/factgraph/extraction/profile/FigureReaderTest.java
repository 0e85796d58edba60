package eu.factgraph.extraction.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of basic data of a country of about four million inhabitants and 50 000 km². */
class FigureReaderTest {

    private static final List<List<String>> RANGES =
            List.of(List.of("zz", "3800000", "4200000", "48000", "52000", "30000", "60000"));

    private final Indicators indicators = Indicators.of(Lexicon.rows("indicators"), RANGES, "zz");
    private final FigureReader reader =
            new FigureReader(Currencies.of(Lexicon.rows("currencies")), 2021);

    private FigureReading read(String text) {
        ProfileLine line = ProfileLine.of(text).orElseThrow();
        return reader.read(indicators.of(line).orElseThrow(), line.value());
    }

    private static String shown(FigureReading reading) {
        return reading.figure()
                .map(
                        figure ->
                                figure.value().stripTrailingZeros().toPlainString()
                                        + " "
                                        + figure.unit()
                                        + figure.year().map(" "::concat).orElse(""))
                .orElse(reading.doubt().map("? "::concat).orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Population: 4 000 123 inhabitants (2018) | 4000123 inhabitants 2018",
                "Population (1 000): 4,000,123 inhabitants (2018)* | 4000123 inhabitants 2018",
                "Population: 4000 123 | 4000123 inhabitants",
                "Population: 4.1 million (1 January 2019) | 4100000 inhabitants 2019",
                "Population (EU27): 4'000'123 (2019) | 4000123 inhabitants 2019",
                "GDP at market prices: 45 678.9 million Euros (2018) | 45678.9 million-euros 2018",
                "GDP at market prices: EUR 45 678 million (2018) | 45678 million-euros 2018",
                "GDP at market prices: 45.678 million euro (2018) | 45678 million-euros 2018",
                "GDP at market prices: 45 678 (2018) | 45678 million-euros 2018",
                "GDP at market prices: 45 678 000 000 EUR | 45678 million-euros",
                "GDP at market prices: 45.6 in billion CHF (2018)** | 45600 million-swiss-francs 2018",
                "GDP at market prices: 200 000 million RON (45 000.5 million EUR) (2018) | 45000.5 million-euros 2018",
                "GDP per inhabitant in PPS (Purchasing Power Standard EU 28=100):117 (2017) | 117 index 2017",
                "GDP growth rate: - 0.8 % (2020) | -0.8 percent 2020",
                "GDP growth rate: −6,3% (2020) | -6.3 percent 2020",
                "Inflation rate: 1.2%% (2020) | 1.2 percent 2020",
                "Unemployment rate: 16.62%, 2019 | 16.62 percent 2019",
                "General government gross debt (Percentage of GDP): 84.34 | 84.34 percent-of-gdp",
                "General government deficit /surplus (Percentage of GDP): –2.74%* | -2.74 percent-of-gdp",
                "Area: 50.100 km² | 50100 square-kilometres",
                "Area Total land cover: 50 100km2 (2012) | 50100 square-kilometres 2012"
            })
    void number_is_read_in_its_spellings(String line, String figure) {
        assertEquals(figure, shown(read(line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Population: 4 800 123 inhabitants (2018)",
                "Population: 400 123 inhabitants (2018)",
                "Population: 4 000 123 inhabitants (2031)",
                "GDP at market prices: 4 56 million Euros (2018)",
                "GDP at market prices: 6.9%",
                "GDP growth rate: 3.4% (IV quarter of 2018)",
                "General government deficit/surplus: 3.6% deficit / 2.1% surplus",
                "Unemployment rate: 84%",
                "Area: 50.1 km²"
            })
    void number_that_cannot_be_right_is_doubtful(String line) {
        assertTrue(read(line).figure().isEmpty());
        assertTrue(read(line).doubt().isPresent(), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inflation rate: N/A", "Unemployment rate: No data available"})
    void missing_figure_is_neither_stated_nor_doubtful(String line) {
        assertEquals("-", shown(read(line)));
    }

    @Test
    void other_lines_are_no_figures() {
        assertTrue(indicators.of(ProfileLine.of("Capital city: Sandport").orElseThrow()).isEmpty());
        assertTrue(ProfileLine.of("Sources:").isEmpty());
    }
}
