package eu.factgraph.page.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.dataset.Language;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in each language; a low line stands for a non-breaking space. */
class NumberStyleTest {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | 11398589 | 11_398_589",
                "NL | 11398589 | 11_398_589",
                "FR | 11398589 | 11_398_589",
                "DE | 11398589 | 11_398_589",
                "EN | 1000 | 1_000",
                "EN | 999.5 | 999.5",
                "DE | 1000.25 | 1_000,25",
                "FR | 2.0 | 2",
                "EN | -0.9 | −0.9",
                "NL | -0.9 | −0,9"
            })
    void number_is_written_as_the_style_guide_says(Language language, String number, String text) {
        assertEquals(
                text.replace('_', NumberStyle.NO_BREAK_SPACE),
                new NumberStyle(language).of(new BigDecimal(number), THOUSAND));
    }

    @ParameterizedTest
    @CsvSource({"2019, 2019", "9999, 9999", "10000, 10_000"})
    void number_that_may_be_a_year_has_no_space(String number, String text) {
        assertEquals(
                text.replace('_', NumberStyle.NO_BREAK_SPACE),
                new NumberStyle(Language.EN)
                        .of(new BigDecimal(number), BigDecimal.valueOf(10_000)));
    }
}
