package eu.factgraph.extraction.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.extraction.entry.HeadNoun.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadNounsTest {

    private final HeadNouns heads = Entries.lexicon("ee").heads();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Act on the Right of Passage | ACT",
                "Freedom of Fishing Act | ACT",
                "Law no. 12/2014 | ACT",
                "Information Systems in Harbours Act No. 5/2011 | ACT",
                "Action Plan on Better Regulation | POLICY",
                "Fishing Strategy 2019-2022 | POLICY",
                "National Open Harbour Portal | SYSTEM",
                "Harbour Platform NEMO | SYSTEM",
                "Electronic Point of Single Contact | SYSTEM",
                "Nemo – Harbour Network | SYSTEM",
                "Register of Boats | REGISTER",
                "Boat Registry | REGISTER",
                "Ministry of Harbours | BODY",
                "Fishing legislation | TOPIC"
            })
    void noun_before_the_first_preposition_tells_what_a_name_is_of(String name, Sort sort) {
        assertEquals(sort, heads.of(name).orElseThrow().sort());
    }

    @Test
    void longest_noun_of_the_lexicon_tells_the_kind() {
        assertEquals(
                "solution-kind:open-data-portal",
                heads.of("National Open Data Portal").orElseThrow().concept().orElseThrow());
    }

    @Test
    void noun_that_one_country_uses_otherwise_tells_its_kind_there() {
        assertEquals("act-type:executive-decree", decree("ee"));
        assertEquals("act-type:decree", decree("be"));
    }

    private static String decree(String scope) {
        HeadNouns nouns = Entries.lexicon(scope).heads();
        return nouns.of("Decree on Boats").flatMap(HeadNoun::concept).orElseThrow();
    }

    @Test
    void plural_noun_is_told() {
        assertTrue(heads.of("Boat registries").orElseThrow().isPlural());
        assertFalse(heads.of("Boat registry").orElseThrow().isPlural());
    }

    @Test
    void name_without_a_noun_of_the_lexicon_has_none() {
        assertTrue(heads.of("Nemo").isEmpty());
    }

    @Test
    void noun_alone_is_bare() {
        assertTrue(heads.isBare("The Act"));
        assertFalse(heads.isBare("The Boat Act"));
    }
}
