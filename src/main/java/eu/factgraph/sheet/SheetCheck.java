package eu.factgraph.sheet;

import eu.factgraph.files.InvalidInput;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** Refuses what was read if it cannot be a factsheet. */
final class SheetCheck {

    private static final int SHOWN = 3;
    private static final int SHOWN_LENGTH = 60;

    /** The sheets are nested at most 13 deep. */
    private static final int MAX_DEPTH = 100;

    private SheetCheck() {}

    /**
     * @throws InvalidInput if reading it would take far longer than its size tells
     */
    static void hasDepthOfText(Document document, Path file) {
        var deepest = new AtomicInteger();
        document.traverse((node, depth) -> deepest.accumulateAndGet(depth, Math::max));
        if (deepest.get() > MAX_DEPTH) {
            throw new InvalidInput(file, "is nested too deeply; it is no factsheet");
        }
    }

    /**
     * @throws InvalidInput that lists what was read if there is no heading
     */
    static void hasOutline(List<Block> blocks, Path file) {
        if (blocks.isEmpty()) {
            throw new InvalidInput(file, "contains no text; give the factsheet as .html or .docx");
        }
        if (blocks.stream().noneMatch(SheetParts::isChapter)) {
            long tables = blocks.stream().filter(Table.class::isInstance).count();
            throw new InvalidInput(
                    file,
                    "has no headings, so its sections are unknown; read were %d paragraphs and %d tables, from %s; give the chapters the styles Heading 1 to 3 in Word, or h1 to h3 in HTML"
                            .formatted(blocks.size() - tables, tables, start(blocks)));
        }
    }

    private static String start(List<Block> blocks) {
        return blocks.stream()
                .flatMap(BlockTexts::of)
                .limit(SHOWN)
                .map(text -> "\"" + shortened(text.plain()) + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + "…";
    }
}
