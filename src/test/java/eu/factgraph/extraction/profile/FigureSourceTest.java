package eu.factgraph.extraction.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureSourceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Statbook (last update: 15 March 2019) | Statbook, last update of 15 March 2019 | 2019-03-15",
                "Statbook (last update 09 July 2021) | Statbook, last update of 9 July 2021 | 2021-07-09",
                "Statbook (Last update:June 2021) | Statbook, last update of June 2021 | 2021-06",
                "Statbook (last update: 4 April 2019), Tradebook* | Statbook, last update of 4 April 2019 | 2019-04-04"
            })
    void document_is_named_by_its_update(String value, String title, String updated) {
        FigureSource source = FigureSource.of(value).orElseThrow();
        assertEquals(title, source.title());
        assertEquals(Optional.of(updated), source.updated());
    }

    @Test
    void several_sources_without_an_asterisk_are_no_source() {
        assertTrue(FigureSource.of("Statbook, Bankbook (last update: 1 June 2019)").isEmpty());
        assertEquals("Statbook", FigureSource.of("Statbook").orElseThrow().title());
    }
}
