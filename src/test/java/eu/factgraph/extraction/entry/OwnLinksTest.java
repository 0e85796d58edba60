package eu.factgraph.extraction.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.sheet.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnLinksTest {

    private static final String OWN = "https://own.example.org/";

    private static Optional<String> own(String title, String... paragraphs) {
        EntryLexicon lexicon = Entries.lexicon("ee");
        Text text = Entries.text(title);
        EntryName name = lexicon.titles().read(TitleReader.plain(text));
        List<Text> texts = Arrays.stream(paragraphs).map(Entries::text).toList();
        return lexicon.links()
                .of(text, name, lexicon.heads().of(name.name()), texts)
                .map(OwnLink::target);
    }

    private static void assertOwn(String title, String... paragraphs) {
        assertEquals(Optional.of(OWN), own(title, paragraphs));
    }

    @Test
    void link_of_the_title_is_its_own() {
        assertOwn("[Boat Portal](" + OWN + ")", "See [Boat Portal](https://other.example.org/).");
    }

    @Test
    void first_link_on_the_name_or_acronym_is_its_own() {
        assertOwn("Boat Data System (BDS)", "By [law](https://a.example.org/), [BDS](" + OWN + ")");
    }

    @Test
    void name_with_more_words_is_its_own_unless_they_change_it() {
        assertOwn("Boat Act", "The [new national Boat Act](" + OWN + ") holds.");
        assertEquals(
                Optional.empty(), own("Boat Act", "An [amendment to the Boat Act](" + OWN + ")."));
        assertEquals(Optional.empty(), own("Boat Act", "Unlike the [Boat Act 2014](" + OWN + ")."));
    }

    @Test
    void noun_with_an_article_is_its_own() {
        assertOwn("Act on Boats", "The [Act](" + OWN + ") holds.");
        assertOwn("Boat Portal", "Go to the [website](" + OWN + ").");
        assertEquals(Optional.empty(), own("Act on Boats", "Any [Decree](" + OWN + ")."));
    }

    @Test
    void proper_name_within_the_title_of_a_system_is_its_own() {
        assertOwn("Nemo-Road Middleware", "Use [Nemo-Road](" + OWN + ").");
    }

    @Test
    void dated_noun_that_the_text_begins_with_is_its_own() {
        assertOwn("Law on the Use of Boats", "The [Law of 4 May 2016](" + OWN + ") holds.");
        assertEquals(
                Optional.empty(),
                own("Law on the Use of Boats", "The [Law on Fish](" + OWN + ") holds."));
    }

    @Test
    void link_that_the_name_follows_in_brackets_is_its_own() {
        assertOwn("BDS", "By the [Boat Data System](" + OWN + ") (BDS) all is counted.");
    }

    @Test
    void only_dated_noun_of_the_beginning_is_its_own_unless_it_is_changed() {
        assertOwn(
                "Law on the Use of Boats", "All is held by the [Law of 4 May 2016](" + OWN + ").");
        assertEquals(
                Optional.empty(),
                own("Law on the Use of Boats", "It amended the [Law of 4 May 2016](" + OWN + ")."));
    }

    @Test
    void app_of_a_system_is_another_thing() {
        assertEquals(Optional.empty(), own("Nemo", "The [Nemo App](" + OWN + ") was launched."));
    }

    @Test
    void what_is_named_as_a_host_has_no_link_to_another_host() {
        assertEquals(
                Optional.empty(),
                own("Own.example.org", "It replaced [example.org](http://example.org)."));
        assertOwn("Own.example.org", "The [portal](" + OWN + ") is new.");
    }

    @Test
    void only_printed_address_is_its_own_where_words_announce_it() {
        assertOwn("Boat Portal", "It is available at [www.own.example.org](" + OWN + ").");
        assertEquals(
                Optional.empty(), own("Boat Portal", "He wrote [own.example.org](" + OWN + ")."));
    }
}
