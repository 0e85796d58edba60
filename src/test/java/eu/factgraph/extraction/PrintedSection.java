package eu.factgraph.extraction;

import eu.factgraph.dataset.Edition;
import eu.factgraph.draft.Decisions;
import eu.factgraph.draft.Draft;
import eu.factgraph.draft.DraftedLines;
import eu.factgraph.draft.NameKey;
import eu.factgraph.draft.SectionDraft;
import eu.factgraph.draft.ThingIndex;
import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Run;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.TemplateSection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sections of a sheet of an invented country, and what is drafted from them. */
public final class PrintedSection {

    private static final String CONCEPT = "https://w3id.org/factgraph/id/concept/";
    private static final Edition EDITION = new Edition("zz", 2019);

    private PrintedSection() {}

    public static Draft draft() {
        return draft(Decisions.none());
    }

    public static Draft draft(Decisions decisions) {
        var index = new ThingIndex("zz", new NameKey(Map.of()));
        return new Draft(EDITION, CONCEPT + "place/zz", index, decisions);
    }

    /** A section of services with its tables. */
    public static SheetSection services(String path, String title, Block... blocks) {
        return section(path, title, EntryKind.SERVICE, "", "", List.of(blocks), List.of());
    }

    /** A section of governance. */
    public static SheetSection governance(
            String tier, String field, List<SheetSection.Entry> entries) {
        String path = "governance/%s/%s".formatted(tier, field);
        return section(path, field, EntryKind.BODY, tier, field, List.of(), entries);
    }

    /** A section of governance without entries. */
    public static SheetSection pointer(String tier, String field, String text) {
        String path = "governance/%s/%s".formatted(tier, field);
        return section(path, field, EntryKind.BODY, tier, field, List.of(plain(text)), List.of());
    }

    private static SheetSection section(
            String path,
            String title,
            EntryKind kind,
            String tier,
            String field,
            List<Block> intro,
            List<SheetSection.Entry> entries) {
        var template =
                new TemplateSection(
                        path,
                        List.of(title),
                        1,
                        kind,
                        CONCEPT + "section/x",
                        concept("tier/", tier),
                        concept("governance-field/", field),
                        Optional.empty(),
                        List.of());
        return new SheetSection(path, List.of("Chapter", title), 1, template, true, intro, entries);
    }

    private static Optional<String> concept(String scheme, String name) {
        return Optional.of(name).filter(text -> !text.isEmpty()).map((CONCEPT + scheme)::concat);
    }

    public static SheetSection.Entry entry(int number, String title, Block... blocks) {
        return new SheetSection.Entry(number, Text.of(title), List.of(blocks));
    }

    public static Paragraph plain(String text) {
        return new Paragraph(Style.PLAIN, Text.of(text), 1);
    }

    public static Paragraph bold(String text) {
        return new Paragraph(Style.PLAIN, new Text(List.of(new Run(text, true, false, ""))), 1);
    }

    public static Paragraph linked(String text, String target) {
        return new Paragraph(
                Style.PLAIN, new Text(List.of(new Run(text, false, false, target))), 1);
    }

    public static Table.Row row(Paragraph... cells) {
        return new Table.Row(
                Arrays.stream(cells).map(cell -> new Table.Cell(List.of(cell))).toList());
    }

    public static Table table(Table.Row... rows) {
        return new Table(List.of(rows), 1);
    }

    /** A contact: an empty cell for the picture, and one with the lines. */
    public static Table contact(Paragraph... lines) {
        return new Table(
                List.of(
                        new Table.Row(
                                Stream.of(List.<Paragraph>of(), List.of(lines))
                                        .map(Table.Cell::new)
                                        .toList())),
                1);
    }

    /** Lines of subject, property and value; the scope is left out. */
    public static List<String> lines(SectionDraft section) {
        return DraftedLines.of(section).stream()
                .map(line -> line.replace("https://w3id.org/factgraph/id/zz/", ""))
                .map(line -> line.replaceAll("[<>]", ""))
                .toList();
    }
}
