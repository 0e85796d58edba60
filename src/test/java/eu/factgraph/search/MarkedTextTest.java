package eu.factgraph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void words_of_the_search_are_marked_but_no_stop_words() {
        assertEquals(
                "Where to [start] a limited [company]",
                marked("Where to start a limited company", "start a company"));
        assertEquals("Les [sociétés] françaises", marked("Les sociétés françaises", "societe"));
        assertEquals("Nothing of it", marked("Nothing of it", "company"));
    }

    @Test
    void long_text_is_cut_around_the_first_marked_word() {
        String text = "before ".repeat(80) + "needle " + "after ".repeat(80);
        String marked = marked(text, "needle");
        assertTrue(marked.contains("[needle]"), marked);
        assertTrue(marked.startsWith("…before"), marked);
        assertTrue(marked.endsWith("after…"), marked);
        assertTrue(marked.length() < 260, marked);
        assertFalse(MarkedText.of(text, "").isMatching());
    }

    private static String marked(String text, String search) {
        return MarkedText.of(text, search).pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
