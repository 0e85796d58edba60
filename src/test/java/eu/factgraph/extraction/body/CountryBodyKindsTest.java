package eu.factgraph.extraction.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountryBodyKindsTest {

    @Test
    void departments_of_ireland_are_ministries() {
        assertEquals(
                Optional.of("body-kind:ministry"),
                CountryBodyKinds.of("ie", "The Department of Snow and Ice"));
    }

    @Test
    void departments_of_other_countries_are_what_their_noun_tells() {
        assertTrue(CountryBodyKinds.of("cy", "Department of Snow and Ice").isEmpty());
    }

    @Test
    void words_are_compared_whole() {
        assertTrue(CountryBodyKinds.of("uk", "Home Officers of Snow").isEmpty());
    }
}
