package eu.factgraph.extraction.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "el | the Law 3979/2011 on boats | Law 3979/2011",
                "ro | Government Emergency Ordinance no. 41/2016 | Government Emergency Ordinance 41/2016",
                "fr | Ordinance n° 2015-899 | Ordinance 2015-899",
                "es | (BOE-A-2015-10566) | BOE-A-2015-10566",
                "se | Boat Act (2009:400) | SFS 2009:400",
                "hr | Boat Act (NN 25/13) | NN 25/13",
                "hu | Act No. CCXXII. of 2015 | Act CCXXII of 2015",
                "lt | Law no. X-239 | Law X-239"
            })
    void number_gets_its_normal_form(String scope, String text, String number) {
        assertEquals(Set.of(number), Entries.lexicon(scope).numbers().texts(text));
    }

    @Test
    void number_of_a_gazette_is_shared() {
        assertFalse(Entries.lexicon("hr").numbers().in("NN 25/13").get(0).isOwn());
    }

    @Test
    void number_of_an_act_of_the_union_is_none() {
        assertEquals(Set.of(), Entries.lexicon("ee").numbers().texts("Decision 922/2009/EC"));
    }
}
