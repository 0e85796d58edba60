package eu.factgraph.extraction.entry;

import eu.factgraph.dataset.Edition;
import eu.factgraph.draft.Decisions;
import eu.factgraph.draft.Draft;
import eu.factgraph.draft.NameKey;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Run;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import eu.factgraph.sheet.outline.TemplateSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One section of an invented sheet, whose links are written {@code [text](address)}. */
final class Entries {

    private static final NameKey KEYS = new NameKey(Map.of("registry", "register"));
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)]*)\\)");

    private final EntryKind kind;
    private final List<Entry> entries = new ArrayList<>();
    final ThingIndex index = new ThingIndex("ee", KEYS);
    final Draft draft =
            new Draft(
                    new Edition("ee", 2019),
                    Entries.iri("place", "estonia"),
                    index,
                    Decisions.none());

    Entries(EntryKind kind) {
        this.kind = kind;
    }

    static EntryLexicon lexicon(String scope) {
        return EntryLexicon.of(scope, KEYS);
    }

    static String iri(String type, String slug) {
        return "https://w3id.org/factgraph/id/ee/" + type + "/" + slug;
    }

    Entries with(String title, String... paragraphs) {
        var blocks = new ArrayList<Block>();
        for (String paragraph : paragraphs) {
            boolean isItem = paragraph.startsWith("* ");
            String text = isItem ? paragraph.substring(2) : paragraph;
            blocks.add(
                    new Paragraph(
                            isItem ? Style.ITEM : Style.PLAIN, text(text), blocks.size() + 1));
        }
        entries.add(new Entry(entries.size() + 1, text(title), blocks));
        return this;
    }

    SectionDraft drafted() {
        entries.forEach(drafter()::draft);
        return draft.section(section());
    }

    EntryDrafter drafter() {
        SheetSection section = section();
        return new EntryDrafter(section, draft.section(section), lexicon("ee"));
    }

    private SheetSection section() {
        var template =
                new TemplateSection(
                        "harbours",
                        List.of("Harbours"),
                        1,
                        kind,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        return new SheetSection(
                "harbours", List.of("Harbours"), 1, template, true, List.of(), entries);
    }

    static Text text(String marked) {
        var runs = new ArrayList<Run>();
        Matcher link = LINK.matcher(marked);
        int end = 0;
        while (link.find()) {
            add(runs, marked.substring(end, link.start()), "");
            add(runs, link.group(1), link.group(2));
            end = link.end();
        }
        add(runs, marked.substring(end), "");
        return new Text(runs);
    }

    private static void add(List<Run> runs, String text, String target) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, false, false, target));
        }
    }
}
