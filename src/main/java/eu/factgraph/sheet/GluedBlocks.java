package eu.factgraph.sheet;

import eu.factgraph.sheet.Paragraph.Style;
import java.util.ArrayList;
import java.util.List;

/** Separates titles from the text that a lost paragraph mark has glued to them. */
final class GluedBlocks {

    private GluedBlocks() {}

    /** Parts keep the position of the block that they come from. */
    static List<Block> separated(List<Block> blocks) {
        var separated = new ArrayList<Block>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph && paragraph.is(Style.SUBTITLE)) {
                separated.addAll(subtitle(paragraph));
            } else if (block instanceof Heading heading) {
                separated.addAll(heading(heading));
            } else {
                separated.add(block);
            }
        }
        return separated;
    }

    private static List<Block> subtitle(Paragraph glued) {
        GluedTitles titles = GluedTitles.in(glued.text().plain());
        var parts = new ArrayList<Block>();
        add(parts, glued, Style.SUBTITLE, 0, titles.bodyStart());
        add(parts, glued, Style.PLAIN, titles.bodyStart(), titles.bodyEnd());
        add(parts, glued, Style.SUBTITLE, titles.bodyEnd(), titles.end());
        return parts;
    }

    private static void add(List<Block> parts, Paragraph glued, Style style, int start, int end) {
        if (start < end) {
            parts.add(new Paragraph(style, glued.text().part(start, end), glued.position()));
        }
    }

    private static List<Block> heading(Heading glued) {
        int start = GluedTitles.headingStart(glued.text().plain());
        if (start == 0) {
            return List.of(glued);
        }
        int end = glued.text().plain().length();
        Text before = glued.text().part(0, start);
        return List.of(
                new Paragraph(Style.PLAIN, before, glued.position()),
                new Heading(glued.level(), glued.text().part(start, end), glued.position()));
    }
}
