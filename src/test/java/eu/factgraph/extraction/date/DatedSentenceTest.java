package eu.factgraph.extraction.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.draft.ThingType;
import eu.factgraph.extraction.sentence.Sentence;
import eu.factgraph.extraction.sentence.Span;
import eu.factgraph.sheet.Text;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedSentenceTest {

    private static final String NAME = "Bee Act";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Bee Act was adopted on 3 May 2012 by all.      | ADOPTED 2012-05-03",
                "The Bee Act (OG 3/12), adopted in May 2012, rules. | ADOPTED 2012-05",
                "In May 2012, the new Bee Act came into force.      | IN_FORCE 2012-05",
                "On 3 May 2012, the Parliament adopted the Bee Act. | ADOPTED 2012-05-03",
                "The Diet adopted the Bee Act on 3 May 2012.        | ADOPTED 2012-05-03",
                "Adopted on 3 May 2012, the Bee Act rules hives.    | ADOPTED 2012-05-03",
                "The Bee Act was passed on 3 May 2012 and entered into force on 1 June 2012. | ADOPTED 2012-05-03, IN_FORCE 2012-06-01",
                "The Bee Act was amended in 2013 and 2015.          | AMENDED 2013, AMENDED 2015",
                "The Bee Act was amended on 3 May 2013 and entered into force on 1 June 2013. | AMENDED 2013-05-03",
                "Hives are ruled by the Bee Act, which entered into force on 1 June 2012. | IN_FORCE 2012-06-01",
            })
    void dates_are_read_with_their_verbs(String plain, String expected) {
        assertEquals(expected, happenings(plain, ThingType.ACT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The initial Bee Act was adopted in 1996.",
                "The first Bee Act was adopted in 1996.",
                "The amendments to the Bee Act were adopted in 2016.",
                "The Bee Act replaced the Wasp Act, which was adopted in 2001.",
                "It repealed the Wasp Act adopted in 2001.",
                "The work on the Bee Act was approved in 2014.",
                "The Bee Act adopted new rules in 2015.",
                "The implementation of the Bee Act was approved on 3 May 2012.",
            })
    void dates_of_other_things_are_left(String plain) {
        assertEquals("", happenings(plain, ThingType.ACT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Bee Act was launched in 2010.           | LAUNCHED 2010",
                "The Bee Act has been operational since 2009. | LAUNCHED 2009",
                "Launched in April 2001, the Bee Act is run by bees. | LAUNCHED 2001-04",
            })
    void systems_have_verbs_of_their_own(String plain, String expected) {
        assertEquals(expected, happenings(plain, ThingType.SYSTEM));
    }

    private static String happenings(String plain, ThingType type) {
        int start = plain.indexOf(NAME);
        List<Span> mentions =
                start < 0 ? List.of() : List.of(new Span(start, start + NAME.length()));
        return DatedSentence.of(new Sentence(Text.of(plain), mentions), type).happenings().stream()
                .map(dated -> dated.happening() + " " + dated.date().iso())
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
    }
}
