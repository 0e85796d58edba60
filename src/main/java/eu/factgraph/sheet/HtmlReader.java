package eu.factgraph.sheet;

import eu.factgraph.sheet.Paragraph.Style;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;

/** Reads the HTML that the series' editors make from Word. */
final class HtmlReader {

    private HtmlReader() {}

    /**
     * @param file that the document comes from, for messages
     */
    static Sheet read(Document document, Path file, SheetFormat format) {
        SheetCheck.hasDepthOfText(document, file);
        var reader = new HtmlBlocks();
        reader.readChildren(document.body(), Style.PLAIN);
        List<Block> blocks = GluedBlocks.separated(reader.blocks());
        return SheetParts.sheet(blocks, reader.droppedLinks(), file, format);
    }
}
