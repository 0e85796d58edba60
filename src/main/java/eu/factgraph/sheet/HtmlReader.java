package eu.factgraph.sheet;

import eu.factgraph.sheet.Paragraph.Style;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/** Reads the HTML that the series' editors make from Word. */
final class HtmlReader {

    private HtmlReader() {}

    /**
     * @param file that the document comes from, for messages
     */
    static Sheet read(Document document, Path file, SheetFormat format) {
        var reader = new HtmlBlocks();
        reader.readChildren(document.body(), Style.PLAIN);
        List<Block> blocks = GluedBlocks.separated(reader.blocks());
        SheetCheck.hasOutline(blocks, file);
        int start = FrontMatter.end(blocks);
        var front = new ArrayList<Paragraph>();
        for (Block block : blocks.subList(0, start)) {
            if (block instanceof Paragraph paragraph) {
                front.add(paragraph);
            }
        }
        return new Sheet(
                file, format, front, blocks.subList(start, blocks.size()), reader.droppedLinks());
    }
}
