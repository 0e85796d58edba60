package eu.factgraph.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GluedTitlesTest {

    private static final String TEXT =
            "keeps the list of all lighthouses along the northern coast and lends it to every captain who asks for a copy in good time.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Office of Lighthouses | The Office of Lighthouses",
                "Lights.example | Lights.example",
                "Office of Lighthouses | Since 2018 it",
                "Act 12/2016 (IV) | Act 12/2016 (IV) on Lamps",
                "Plan for Lamps 2017-2019 | Surveys show who",
            })
    void title_is_cut_before_the_glued_capital(String title, String start) {
        String plain = title + start + " " + TEXT;
        int end = plain.length();
        assertEquals(new GluedTitles(title.length(), end, end), GluedTitles.in(plain));
    }

    @Test
    void title_is_cut_where_the_text_repeats_it_after_a_space() {
        String plain = "Office of Lighthouses The Office of Lighthouses " + TEXT;
        int end = plain.length();
        assertEquals(22, GluedTitles.in(plain).bodyStart());
        assertEquals(end, GluedTitles.in(plain).bodyEnd());
    }

    @Test
    void next_title_is_cut_after_the_text() {
        String plain = "Office of LighthousesThe Office " + TEXT + "Act on Foghorns";
        GluedTitles cut = GluedTitles.in(plain);
        assertEquals("Act on Foghorns", plain.substring(cut.bodyEnd()));
        assertEquals("Office of Lighthouses", plain.substring(0, cut.bodyStart()));
    }

    @Test
    void sentences_alone_are_no_title() {
        String plain = "The office " + TEXT;
        assertEquals(new GluedTitles(0, plain.length(), plain.length()), GluedTitles.in(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LinkedIn",
                "Lamps. The Beginning",
                "NemLamp and LampPoint",
                "Law on Lamps, Foghorns and Buoys, and on the Award of Contracts for Works, Supplies and Services of the Coast Guard and its Stations",
                "Regulation of the Coast Guard on a Common Framework for the Free Flow of Light across the Sea and Repealing Regulation No 1/1999",
            })
    void title_without_text_stays_whole(String plain) {
        int end = plain.length();
        assertEquals(new GluedTitles(end, end, end), GluedTitles.in(plain));
    }

    @Test
    void heading_is_cut_from_the_text_before_it() {
        String plain = "The office " + TEXT + "eLamps";
        assertEquals("eLamps", plain.substring(GluedTitles.headingStart(plain)));
        assertEquals(0, GluedTitles.headingStart("Lamps and Buoys (2018)"));
    }
}
