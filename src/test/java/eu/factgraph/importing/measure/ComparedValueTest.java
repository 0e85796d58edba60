package eu.factgraph.importing.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparedValueTest {

    @Test
    void address_is_compared_without_its_encoding_and_last_slash() {
        assertEquals(
                ComparedValue.address("http://WWW.example.org/a%20b/"),
                ComparedValue.address("http://www.example.org/a b"));
        assertNotEquals(
                ComparedValue.address("http://www.example.org/A"),
                ComparedValue.address("http://www.example.org/a"));
    }

    @Test
    void postal_address_is_similar_if_most_words_are_the_same() {
        String printed = ComparedValue.postalAddress("Main Street 5, 1000 Town, Country");

        assertTrue(
                FactMatch.areSimilar(
                        printed, ComparedValue.postalAddress("1000 Town, Main Street 5")));
    }

    @Test
    void number_of_an_eu_act_has_no_order() {
        assertEquals(EuActNumber.printed("910/2014"), EuActNumber.printed("2014/910/EU"));
        assertEquals(Set.of(46, 1995), EuActNumber.printed("95/46/EC"));
        assertEquals(EuActNumber.printed("910/2014"), EuActNumber.of("", Set.of("32014R0910")));
    }
}
