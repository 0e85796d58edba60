package eu.factgraph.extraction;

import eu.factgraph.dataset.Edition;
import eu.factgraph.draft.Decisions;
import eu.factgraph.draft.Draft;
import eu.factgraph.draft.DraftedLines;
import eu.factgraph.draft.NameKey;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import eu.factgraph.sheet.outline.TemplateSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** A sheet of 2021 of a country that does not exist, with a few known things. */
final class InventedSheet {

    private static final String THINGS =
            """
            @prefix def: <https://w3id.org/factgraph/def/> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix eli: <http://data.europa.eu/eli/ontology#> .
            @prefix id: <https://w3id.org/factgraph/id/> .
            @prefix org: <http://www.w3.org/ns/org#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://w3id.org/factgraph/id/sl/place/sandland> a dct:Location ;
              skos:prefLabel "Sandland"@en .
            <https://w3id.org/factgraph/id/sl/act/tide-act> a eli:LegalResource ;
              skos:prefLabel "Tide Act"@en .
            <https://w3id.org/factgraph/id/sl/system/wave-counter> a def:DigitalSolution ;
              skos:prefLabel "Wave counter"@en ; skos:altLabel "WCNT"@en .
            <https://w3id.org/factgraph/id/eu/organisation/eurostat> a org:Organization ;
              skos:prefLabel "Eurostat"@en .
            <https://w3id.org/factgraph/id/eu/organisation/european-union> a org:Organization ;
              skos:prefLabel "European Union"@en .
            """;

    final Draft draft;

    InventedSheet() {
        var index = new ThingIndex("sl", new NameKey(Map.of()));
        index.add(List.of(RDFParser.fromString(THINGS, Lang.TURTLE).toGraph()));
        String country = "https://w3id.org/factgraph/id/sl/place/sandland";
        draft = new Draft(new Edition("sl", 2021), country, index, Decisions.none());
    }

    /** A section without entries, of these paragraphs. */
    static SheetSection section(EntryKind kind, String path, String title, String... paragraphs) {
        List<Block> blocks = Stream.of(paragraphs).map(InventedSheet::paragraph).toList();
        return new SheetSection(
                path, List.of(title), 1, template(kind, path, title), true, blocks, List.of());
    }

    /** A section of which each paragraph is an entry. */
    static SheetSection list(EntryKind kind, String path, String title, Text... paragraphs) {
        var entries = new ArrayList<Entry>();
        for (Text paragraph : paragraphs) {
            entries.add(new Entry(entries.size() + 1, paragraph, List.of()));
        }
        return new SheetSection(
                path, List.of(title), 1, template(kind, path, title), true, List.of(), entries);
    }

    private static Block paragraph(String text) {
        return new Paragraph(Paragraph.Style.PLAIN, Text.of(text), 1);
    }

    private static TemplateSection template(EntryKind kind, String path, String title) {
        return new TemplateSection(
                path,
                List.of(title),
                1,
                kind,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("https://w3id.org/factgraph/id/concept/theme/tides"));
    }

    /** What an extractor drafts of a section, a statement a line. */
    List<String> drafted(Extractor extractor, SheetSection section) {
        extractor.extract(section, draft.section(section));
        return DraftedLines.of(draft.section(section));
    }
}
