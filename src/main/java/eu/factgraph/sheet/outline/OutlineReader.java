package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Sheet;
import eu.factgraph.sheet.outline.Piece.Content;
import eu.factgraph.sheet.outline.Piece.Opening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a sheet into its outline. */
public final class OutlineReader {

    private final Template template;
    private final Map<String, SectionContent> sections = new LinkedHashMap<>();
    private final List<Block> unplaced = new ArrayList<>();

    private OutlineReader(Template template) {
        this.template = template;
    }

    /** The sections of a sheet; no section if it has none of the headings. */
    public static SheetOutline read(Sheet sheet, Template template) {
        var matcher = new HeadingMatcher(template);
        List<Block> blocks = new Boilerplate(template).leftOutOf(sheet.blocks());
        blocks = new RunningTitles(matcher).leftOutOf(blocks);
        List<Piece> pieces = new PrintedHeadings(template, matcher).pieces(blocks);
        return new OutlineReader(template).outline(new ParagraphHeadings(matcher, pieces).pieces());
    }

    private SheetOutline outline(List<Piece> pieces) {
        List<Block> open = unplaced;
        for (Piece piece : pieces) {
            if (piece instanceof Opening opening) {
                open = section(opening).blocks();
            } else {
                open.add(((Content) piece).block());
            }
        }
        return new SheetOutline(
                template.titleLines().get(0),
                sections.values().stream().map(SectionContent::section).toList(),
                unplaced);
    }

    private SectionContent section(Opening opening) {
        SectionContent existing = sections.get(opening.path());
        if (existing != null) {
            return existing;
        }
        String whole = SectionPath.whole(opening.path());
        if (!whole.isEmpty() && !sections.containsKey(whole)) {
            section(Opening.known(template.nearest(whole), template.nearest(whole).title()));
        }
        var titles = new ArrayList<String>();
        if (!whole.isEmpty()) {
            titles.addAll(sections.get(whole).titles());
        }
        titles.add(opening.title());
        var section = new SectionContent(opening, titles, order(whole), new ArrayList<>());
        sections.put(opening.path(), section);
        return section;
    }

    private int order(String whole) {
        return 1
                + (int)
                        sections.keySet().stream()
                                .filter(path -> SectionPath.whole(path).equals(whole))
                                .count();
    }
}
