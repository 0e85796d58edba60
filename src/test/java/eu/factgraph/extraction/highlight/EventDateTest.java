package eu.factgraph.extraction.highlight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.files.Lexicon;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDateTest {

    private final EventDate dates = new EventDate(Lexicon.rows("event-verbs"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On 7 December 2018, the harbour board opened a tide desk. | 2018-12-07",
                "In May 2019, the harbour board began to count waves, as planned in March 2018. | 2019-05",
                "The Tide Act was adopted on 3rd June 2018 by the harbour board. | 2018-06-03",
                "The Tide Desk, launched in July 2018, counts waves. | 2018-07"
            })
    void day_or_month_of_the_event_is_read(String text, String date) {
        assertEquals(Optional.of(date), dates.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2018, the harbour board opened a tide desk.",
                "Since May 2019, waves are counted.",
                "The Tide Act was adopted on 3 June 2018 and repealed in May 2019.",
                "In May 2019, a desk was opened. In June 2019, it was closed.",
                "On 31 February 2019, the board met.",
                "The desk follows the Tide Act, which was adopted in June 2018.",
                "The desk is due by May 2019."
            })
    void unsure_date_is_not_read(String text) {
        assertEquals(Optional.empty(), dates.of(text));
    }
}
