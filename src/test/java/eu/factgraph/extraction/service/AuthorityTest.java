package eu.factgraph.extraction.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityTest {

    private static Authority of(String text) {
        return Authority.of(text, name -> name.equals("Nordkap"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Central Government, Ministry of Snow, Ice and Fog|Ministry of Snow, Ice and Fog
                    Ministry of Snow, National Sled Agency|National Sled Agency
                    Public Sled Office, Ministry of Snow|Public Sled Office
                    Ministry of Snow, Ministry of Ice|Ministry of Snow;Ministry of Ice
                    Ministry of Snow, Ministry of Ice, Sled Board|Sled Board
                    Central Government: Ministry of Snow: Sled Office|Sled Office
                    Central Government (Ministry of Snow)/Local Government|Ministry of Snow
                    Ministry of Snow (Department of Sleds)|Department of Sleds
                    Ministry of Snow – Sled Office|Sled Office
                    Ministry of Snow - Permits|Ministry of Snow
                    Ministry of Snow. National Sled Board (NSB)|National Sled Board (NSB)
                    Sled and Ski Board|Sled and Ski Board
                    Central Government, Sled Board (delivery by municipalities)|Sled Board
                    Government Office of the Capital|Government Office of the Capital
                    Police and Border Guard Board|Police and Border Guard Board
                    Association of Local and Regional Authorities|Association of Local and Regional Authorities
                    Ministry of Snow, Public Administration and Ice Funds|Ministry of Snow, Public Administration and Ice Funds
                    Agency for Sleds, Skis and Skates|Agency for Sleds, Skis and Skates
                    Ministry of Snow and Ice, Electronic Sled Register|Electronic Sled Register
                    Ministry of Snow, various hospitals|Ministry of Snow
                    Ministry of Snow, various clubs and schools|Ministry of Snow
                    Central Government Ministry of Snow, Sled Office|Sled Office
                    Ministry of Snow, Nordkap|Nordkap
                    """)
    void the_most_specific_bodies_are_named(String printed, String bodies) {
        assertEquals(List.of(bodies.split(";")), of(printed).bodies());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Central Government, Sled Board|tier:national
                    Central (Federal) / Regional (State) / Local Government|tier:national;tier:regional;tier:subnational
                    Several cantons|tier:regional
                    Municipal (North Region)|tier:municipal
                    National Sled Agency|
                    """)
    void levels_are_those_printed_as_words_of_their_own(String printed, String tiers) {
        List<String> expected = tiers == null ? List.of() : List.of(tiers.split(";"));
        assertEquals(expected, List.copyOf(of(printed).tiers()));
    }

    @Test
    void a_level_alone_stands_for_its_government() {
        assertEquals("Central Government", of("Central Government").governments().get(0).body());
        assertEquals(
                "Local Government",
                of("Ministry of Snow, Local Government").governments().get(0).body());
    }

    @Test
    void a_sentence_is_unclear() {
        assertEquals(1, of("See the list at the office").unclear().size());
    }
}
