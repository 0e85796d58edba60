package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Heading;
import eu.factgraph.sheet.Paragraph;
import java.util.List;

/** Leaves out what the template says is the same in every sheet. */
record Boilerplate(Template template) {

    List<Block> leftOutOf(List<Block> blocks) {
        return blocks.stream().filter(block -> !isLeftOut(block)).toList();
    }

    private boolean isLeftOut(Block block) {
        if (block instanceof Heading heading) {
            return isLeftOut(heading.text().plain());
        }
        return block instanceof Paragraph paragraph && isLeftOut(paragraph.text().plain());
    }

    private boolean isLeftOut(String text) {
        return template.leftOut().stream()
                .anyMatch(start -> text.regionMatches(true, 0, start, 0, start.length()));
    }
}
