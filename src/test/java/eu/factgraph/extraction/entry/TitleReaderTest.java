package eu.factgraph.extraction.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.draft.Term;
import eu.factgraph.extraction.entry.ActNumbers.Number;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleReaderTest {

    private static EntryName read(String scope, String title) {
        return Entries.lexicon(scope).titles().read(TitleReader.plain(Entries.text(title)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Boat Register: | Boat Register",
                "‘Nemo’ | Nemo",
                "Boat Act (2004) | Boat Act",
                "Boat Strategy (2014 - present) | Boat Strategy",
                "Boat Strategy (2014-2020) | Boat Strategy (2014-2020)",
                "Boat School (pilot project) | Boat School",
                "Boat (Public Access) Act | Boat (Public Access) Act",
                "Boat identification (BID) card | Boat identification card",
                "Boat Act (last amended in 2014) | Boat Act"
            })
    void name_is_what_stands_outside_of_brackets_that_are_no_part_of_it(String title, String name) {
        assertEquals(name, read("ee", title).name());
    }

    @Test
    void capitals_in_brackets_are_another_name() {
        assertEquals(
                List.of(Term.english("SAIL")),
                read("ee", "Harbour Information System (SAIL)").others());
    }

    @Test
    void acronym_of_the_last_words_is_no_name_of_the_whole() {
        assertEquals(List.of(), read("ee", "Law on the Use of Public Harbour Data (PHD)").others());
    }

    @Test
    void name_in_the_one_language_of_a_country_gets_its_tag() {
        assertEquals(
                List.of(Term.tagged("Hafen des Nordens", "de")),
                read("de", "Northern Harbour System (Hafen des Nordens)").others());
    }

    @Test
    void name_in_one_of_several_languages_is_doubtful() {
        EntryName name = read("be", "Northern Harbour System (Port du Nord)");
        assertTrue(name.others().isEmpty());
        assertEquals(List.of("Port du Nord"), name.doubtful());
    }

    @Test
    void former_name_is_told_apart() {
        assertEquals(List.of("NEMO"), read("ee", "Harbour Portal (formerly NEMO)").former());
    }

    @Test
    void short_name_before_a_dash_and_acronym_after_one_are_names() {
        assertEquals(List.of(Term.english("NEMO")), read("ee", "NEMO – Harbour Portal").others());
        assertEquals("Harbour Data System", read("ee", "Harbour Data System - HDS").name());
    }

    @Test
    void first_number_is_that_of_the_act() {
        List<Number> numbers = read("sk", "Amendment No. 8/2017 to the Act No. 5/2013").numbers();
        assertTrue(numbers.isEmpty() || !numbers.get(0).text().equals("Act 5/2013"));
        assertEquals("Law 3979/2011", read("el", "Law no. 3979/2011").numbers().get(0).text());
    }

    @Test
    void number_of_another_act_is_not_its_own() {
        assertEquals(List.of(), read("ro", "Order on the change of the Law no. 34/2006").numbers());
    }
}
