package eu.factgraph.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.draft.ReviewItem;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Run;
import eu.factgraph.sheet.outline.EntryKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightExtractorTest {

    private static final String GRAPH = "https://w3id.org/factgraph/graph/sl/2021/";

    private final InventedSheet sheet = new InventedSheet();

    private List<String> highlights(Text... paragraphs) {
        return sheet.drafted(
                new HighlightExtractor(),
                InventedSheet.list(EntryKind.HIGHLIGHT, "highlights/tides", "Tides", paragraphs));
    }

    private static Text text(String before, String link, String target, String after) {
        return new Text(
                List.of(
                        new Run(before, false, false, ""),
                        new Run(link, false, false, target),
                        new Run(after, false, false, "")));
    }

    @Test
    void highlight_has_date_link_and_the_things_that_it_names() {
        String first = "sl-2021-highlight:tides-1 ";
        assertEquals(
                List.of(
                        first + "a def:Highlight",
                        first + "skos:prefLabel \"Tides, item 1: Tide Act; Wave counter\"@en",
                        first + "def:order 1",
                        first + "def:entry 1",
                        first + "def:concerns sl-act:tide-act",
                        first + "def:concerns sl-system:wave-counter",
                        first + "foaf:page <https://www.tides.example/act>",
                        first + "dct:date \"2020-06\"^^xsd:gYearMonth"),
                highlights(
                        text(
                                "In June 2020 the ",
                                "Tide Act",
                                "https://www.tides.example/act",
                                " gave Sandland a WCNT for each pier.")));
    }

    @Test
    void highlight_that_names_nothing_known_concerns_its_section() {
        List<String> lines =
                highlights(Text.of("A new wave counter was put on the pier of the town."));
        String first = "sl-2021-highlight:tides-1 ";
        assertEquals(first + "skos:prefLabel \"Tides, item 1\"@en", lines.get(1));
        assertEquals(first + "def:concerns <" + GRAPH + "highlights/tides>", lines.get(4));
    }

    @Test
    void silence_among_highlights_is_listed() {
        List<String> lines =
                highlights(
                        Text.of("No legislation was adopted in the reporting year."),
                        Text.of("The pier of the town was painted blue again."));
        assertEquals(5, lines.size());
        assertEquals(1, sheet.draft.review().size());
    }

    @Test
    void section_of_silence_is_not_reported_and_no_highlight() {
        var section =
                InventedSheet.list(
                        EntryKind.HIGHLIGHT,
                        "highlights/tides",
                        "Tides",
                        Text.of("No new legislation was adopted in Sandland in the past year."));
        assertEquals(List.of(), sheet.drafted(new HighlightExtractor(), section));
        String silence = "sl-2021-not-reported:highlights-tides ";
        assertEquals(
                List.of(
                        silence + "a def:NotReported",
                        silence + "skos:prefLabel \"No change of tides reported\"@en",
                        silence + "def:concerns <" + GRAPH + "highlights/tides>",
                        silence + "def:concerns theme:tides"),
                sheet.drafted(new NotReportedExtractor(), section));
    }

    @Test
    void denial_that_says_more_is_listed() {
        String text = "No bodies other than the harbour board have been reported to date.";
        var section = InventedSheet.section(EntryKind.BODY, "bodies", "Bodies", text);
        assertEquals(List.of(), sheet.drafted(new NotReportedExtractor(), section));
        assertEquals(List.of(text), sheet.draft.review().stream().map(ReviewItem::what).toList());
    }
}
