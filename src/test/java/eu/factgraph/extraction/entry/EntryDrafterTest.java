package eu.factgraph.extraction.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.draft.ReviewItem;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.Table.Cell;
import eu.factgraph.sheet.Table.Row;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class EntryDrafterTest {

    private static Set<String> things(EntryKind kind, String title, String... paragraphs) {
        return new Entries(kind).with(title, paragraphs).drafted().things(1);
    }

    @Test
    void noun_of_an_act_makes_an_act_in_legislation() {
        assertEquals(Set.of(Entries.iri("act", "boat-act")), things(EntryKind.ACT, "Boat Act"));
    }

    @Test
    void strategy_in_legislation_is_a_communication() {
        assertEquals(
                Set.of(Entries.iri("policy", "boat-strategy")),
                things(EntryKind.ACT, "Boat Strategy"));
    }

    @Test
    void title_that_its_text_calls_this_regulation_is_an_act() {
        assertEquals(
                Set.of(Entries.iri("act", "rules-of-sailing")),
                things(EntryKind.ACT, "Rules of Sailing", "This Regulation binds all boats."));
    }

    @Test
    void topic_makes_nothing_and_what_its_text_names_in_links_is_drafted() {
        var entries =
                new Entries(EntryKind.ACT)
                        .with(
                                "Boat Registry",
                                "It goes by the [Harbour Code](https://law.example.org/7) and a"
                                        + " [law](https://law.example.org/8).");
        SectionDraft drafted = entries.drafted();
        String code = Entries.iri("act", "harbour-code");
        assertEquals(Set.of(code), drafted.things(1));
        assertTrue(drafted.states(code, "foaf:page"));
        assertEquals(List.of("Boat Registry"), listed(entries));
    }

    private static List<String> listed(Entries entries) {
        return entries.draft.review().stream().map(ReviewItem::what).toList();
    }

    @Test
    void two_acts_in_a_title_are_two() {
        assertEquals(
                Set.of(
                        Entries.iri("act", "law-on-the-use-of-boats"),
                        Entries.iri("act", "law-on-the-harbour-regime")),
                things(EntryKind.ACT, "Law on the Use of Boats & Law on the Harbour Regime"));
    }

    @Test
    void proper_name_in_infrastructure_is_a_system() {
        assertEquals(Set.of(Entries.iri("system", "nemo-ee")), things(EntryKind.SYSTEM, "nemo.ee"));
    }

    @Test
    void name_or_portal_that_the_text_begins_with_as_a_link_is_a_system() {
        assertEquals(
                Set.of(Entries.iri("system", "harbour-doors")),
                things(
                        EntryKind.SYSTEM,
                        "Harbour Doors",
                        "[Harbour Doors](https://doors.example.org/) let boats in."));
        assertEquals(
                Set.of(Entries.iri("system", "mon-bateau-in-the-north")),
                things(
                        EntryKind.SYSTEM,
                        "Mon Bateau in the North",
                        "The [portal](https://bateau.example.org/) helps sailors."));
        assertEquals(
                Set.of(),
                things(
                        EntryKind.SYSTEM,
                        "Harbour Doors",
                        "The [law](https://law.example.org/) lets boats in."));
    }

    @Test
    void first_sentence_tells_what_a_proper_name_is_of() {
        assertEquals(
                Set.of(Entries.iri("register", "nemo")),
                things(EntryKind.SYSTEM, "Nemo", "Nemo is the national register of boats."));
        assertEquals(
                Set.of(Entries.iri("programme", "sail-it")),
                things(EntryKind.SYSTEM, "Sail IT", "Sail IT is a training programme for all."));
    }

    @Test
    void what_may_be_of_several_kinds_is_listed() {
        var entries = new Entries(EntryKind.POLICY).with("Towards Better Boats");
        assertEquals(Set.of(), entries.drafted().things(1));
        assertEquals(List.of("Towards Better Boats"), listed(entries));
    }

    @Test
    void sentence_in_the_style_of_a_title_is_listed() {
        var entries =
                new Entries(EntryKind.SYSTEM)
                        .with("enable the access to information on boats for the public");
        assertEquals(Set.of(), entries.drafted().things(1));
        assertEquals(1, entries.draft.review().size());
    }

    @Test
    void number_of_an_act_is_stated_and_identifies_it() {
        var entries =
                new Entries(EntryKind.ACT).with("Boat Law 12/2014").with("Law 12/2014 on Boats");
        SectionDraft drafted = entries.drafted();
        assertEquals(drafted.things(1), drafted.things(2));
        assertTrue(drafted.states(drafted.things(1).iterator().next(), "eli:id_local"));
    }

    @Test
    void system_of_the_union_is_linked_and_not_made() {
        var entries = new Entries(EntryKind.SYSTEM).with("Harbour Exchange (HARBEX)");
        entries.index.add(List.of(union()));
        assertEquals(
                Set.of("https://w3id.org/factgraph/id/eu/system/harbex"),
                entries.drafted().things(1));
    }

    private static Graph union() {
        return RDFParser.fromString(
                        """
                        PREFIX def: <https://w3id.org/factgraph/def/>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        <https://w3id.org/factgraph/id/eu/system/harbex>
                          a def:DigitalSolution ;
                          skos:prefLabel "European Harbour Exchange"@en ;
                          skos:altLabel "HARBEX"@en .
                        """,
                        Lang.TURTLE)
                .toGraph();
    }

    @Test
    void act_of_the_union_that_is_not_known_is_listed() {
        var entries = new Entries(EntryKind.ACT).with("Regulation (EU) 2031/77 on boats");
        assertEquals(Set.of(), entries.drafted().things(1));
        assertEquals(1, entries.draft.review().size());
    }

    @Test
    void registers_of_a_list_are_drafted_with_the_number_of_the_entry() {
        var entries =
                new Entries(EntryKind.REGISTER)
                        .with(
                                "System of base registers",
                                "* Boat Register (BR) – all boats;",
                                "* Laevakaart – national register of ships;",
                                "* lower costs;");
        assertEquals(
                Set.of(
                        Entries.iri("system", "system-of-base-registers"),
                        Entries.iri("register", "boat-register"),
                        Entries.iri("register", "laevakaart")),
                entries.drafted().things(1));
    }

    @Test
    void items_that_are_announced_as_base_registers_are_such() {
        var entries =
                new Entries(EntryKind.REGISTER)
                        .with(
                                "Boats and ships",
                                "The existing base registries are the following:",
                                "* Laevakaart – all ships;",
                                "* Paadid – all boats.",
                                "* A number of ships can be seen: in all harbours",
                                "They save:",
                                "* Time – a lot;");
        assertEquals(
                Set.of(Entries.iri("register", "laevakaart"), Entries.iri("register", "paadid")),
                entries.drafted().things(1));
    }

    @Test
    void systems_of_a_table_are_read_with_their_websites() {
        var rows =
                List.of(
                        row(new Paragraph(Style.SUBTITLE, Text.of("Sail Away"), 1)),
                        row(
                                plain("Website:"),
                                plain("[www.sail.example.org](https://s.example.org)")),
                        row(new Paragraph(Style.SUBTITLE, Text.of("Boat Help"), 4)));
        List<Entry> tabled = TabledEntries.in(List.of(new Table(rows, 1)));
        assertEquals(List.of(1, 2), tabled.stream().map(Entry::number).toList());
        var entries = new Entries(EntryKind.SYSTEM);
        SectionDraft drafted = entries.drafted();
        tabled.forEach(entries.drafter()::draftSystem);
        assertEquals(Set.of(Entries.iri("system", "boat-help")), drafted.things(2));
        assertTrue(drafted.states(Entries.iri("system", "sail-away"), "foaf:homepage"));
    }

    private static Row row(Paragraph... cells) {
        return new Row(Arrays.stream(cells).map(cell -> new Cell(List.of(cell))).toList());
    }

    private static Paragraph plain(String marked) {
        return new Paragraph(Style.PLAIN, Entries.text(marked), 2);
    }
}
