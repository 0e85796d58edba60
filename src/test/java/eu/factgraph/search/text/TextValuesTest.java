package eu.factgraph.search.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 April 2019 | d:2019-04-03",
                "3rd of April 2019 | d:2019-04-03",
                "April 3, 2019 | d:2019-04-03",
                "3 avril 2019 | d:2019-04-03",
                "1er août 2019 | d:2019-08-01",
                "3 april 2019 | d:2019-04-03",
                "3. April 2019 | d:2019-04-03",
                "12. März 2019 | d:2019-03-12",
                "2019-04-03 | d:2019-04-03",
                "03/04/2019 | d:2019-04-03",
                "3.4.2019 | d:2019-04-03",
                "04/13/2019 | d:2019-04-13",
                "April 2019 | d:2019-04",
                "2019-04 | d:2019-04",
                "910/2014 | r:910/2014",
                "95/46/EC | r:95/46",
                "11,398,589 | n:11398589",
                "11 398 589 | n:11398589",
                "1,234 | n:1234 n:1.234",
                "450,5 | n:450.5",
                "1.234,50 | n:1234.5",
                "2019 | n:2019"
            })
    void value_has_one_form_however_it_is_written(String text, String terms) {
        QueryText query = QueryText.of(text);
        assertEquals(List.of(List.of(terms.split(" "))), terms(query));
        assertEquals(List.of(), query.rest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "www.belgium.be | belgium.be",
                "https://www.Belgium.be/ | belgium.be",
                "belgium.be/en/ | belgium.be/en",
                "http://x.example.org:8080/a?b=c#d | x.example.org/a?b=c"
            })
    void web_address_is_host_and_path(String text, String key) {
        assertEquals(
                List.of(List.of("h:" + key, "u:" + key, "o:" + key)), terms(QueryText.of(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Info@Example.org | m:info@example.org",
                "mail to info@example.org please | m:info@example.org",
                "+ 32 2 282 47 70 | t:3222824770",
                "0032 2 282 47 70 | t:3222824770",
                "+32 (0)2 282 47 70 | t:3222824770",
                "02/282.47.70 | t:22824770",
                "(+352) 247 81723 | t:35224781723",
                "+45 3392 3333 (switchboard) | t:4533923333",
                "tel. 02 282 47 70 | t:22824770"
            })
    void contact_stands_for_no_words(String text, String term) {
        QueryText query = QueryText.of(text);
        assertTrue(query.isContact());
        assertEquals(List.of(List.of(term)), terms(query));
        assertEquals(List.of(), query.words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"910/2014", "2019-2021", "03/04/2019", "10 000 000", "1234567", "95/46/EC"})
    void number_is_no_telephone_number(String text) {
        assertFalse(QueryText.of(text).isContact());
    }

    @Test
    void words_besides_a_date_remain() {
        QueryText query = QueryText.of("Decree of 3 April 2019 on primary care");
        assertEquals(List.of("decree", "of", "on", "primary", "care"), query.rest());
        assertEquals(List.of(List.of("d:2019-04-03")), terms(query));
    }

    private static List<List<String>> terms(QueryText query) {
        return query.values().stream()
                .map(values -> values.stream().map(SearchValue::term).collect(Collectors.toList()))
                .toList();
    }
}
