package eu.factgraph.extraction.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.Term;
import eu.factgraph.sheet.outline.EntryKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is stated of the things that an entry is about or only names. */
class NamedThingsOfEntriesTest {

    private static SectionDraft acts(String title, String... paragraphs) {
        return new Entries(EntryKind.ACT).with(title, paragraphs).drafted();
    }

    @Test
    void number_in_brackets_after_the_name_is_that_of_the_act() {
        SectionDraft drafted =
                acts("Act on Boats", "The Act on Boats (Act No. 5/2013 Coll.) holds.");
        assertTrue(
                drafted.states(
                        Entries.iri("act", "act-on-boats"),
                        "eli:id_local",
                        Term.plain("Act 5/2013")));
    }

    @Test
    void number_that_the_text_begins_with_is_that_of_the_act_and_its_link_too() {
        SectionDraft drafted =
                acts(
                        "Law on Boats",
                        "Law [5/2013 (Gazette 7)](https://law.example.org/5) establishes harbours.");
        String act = Entries.iri("act", "law-on-boats");
        assertTrue(drafted.states(act, "eli:id_local", Term.plain("Law 5/2013")));
        assertTrue(drafted.states(act, "foaf:page", Term.iri("https://law.example.org/5")));
    }

    @Test
    void number_after_another_name_is_not_that_of_the_act() {
        SectionDraft drafted =
                acts("Act on Boats", "The Act on Fish (Act No. 5/2013 Coll.) holds.");
        assertFalse(drafted.states(Entries.iri("act", "act-on-boats"), "eli:id_local"));
    }

    @Test
    void act_of_a_later_paragraph_of_a_topic_is_only_named() {
        SectionDraft drafted =
                acts(
                        "Boat Registry",
                        "The [Boat Act](https://law.example.org/1) holds.",
                        "See the [Fish Act](https://law.example.org/2).");
        assertFalse(drafted.isOnlyNamed(Entries.iri("act", "boat-act"), 1));
        assertTrue(drafted.isOnlyNamed(Entries.iri("act", "fish-act"), 1));
    }

    @Test
    void law_of_a_country_is_no_act() {
        assertEquals(
                Set.of(),
                acts("Boat Registry", "By [Norwegian law](https://law.example.org/1).").things(1));
    }

    @Test
    void homepage_is_what_a_name_links_to_and_not_a_common_noun() {
        var entries =
                new Entries(EntryKind.SYSTEM)
                        .with("Boat Portal", "The [Boat Portal](https://one.example.org/) helps.")
                        .with("Fish Portal", "The [portal](https://two.example.org/) helps.");
        SectionDraft drafted = entries.drafted();
        assertTrue(drafted.states(Entries.iri("system", "boat-portal"), "foaf:homepage"));
        assertFalse(drafted.states(Entries.iri("system", "fish-portal"), "foaf:homepage"));
        assertTrue(drafted.states(Entries.iri("system", "fish-portal"), "foaf:page"));
    }
}
