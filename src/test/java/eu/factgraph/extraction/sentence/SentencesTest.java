package eu.factgraph.extraction.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.sheet.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void paragraph_is_divided_at_full_stops() {
        assertEquals(
                List.of("Bees fly.", "Wasps sting."),
                Sentences.of(Text.of("Bees fly. Wasps sting.")).stream().map(Text::plain).toList());
    }

    @Test
    void abbreviation_ends_no_sentence() {
        assertEquals(1, Sentences.of(Text.of("See Law No. 3 and Art. Five on bees.")).size());
    }

    @Test
    void sentence_keeps_its_links() {
        var paragraph =
                new Text(
                        List.of(
                                new Text.Run("Bees fly. See ", false, false, ""),
                                new Text.Run("hives", false, false, "https://bees.example.org/")));

        assertEquals(4, Sentences.of(paragraph).get(1).links().get(0).start());
    }
}
