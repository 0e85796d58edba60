package eu.factgraph.importing;

import eu.factgraph.draft.Draft;
import eu.factgraph.draft.ReviewItem;
import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.DroppedLink;
import eu.factgraph.sheet.Heading;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.SheetFormat;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetPlace;
import eu.factgraph.sheet.outline.SheetSection;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an import leaves of a sheet without having understood it. */
final class Leftovers {

    private static final SheetPlace START = new SheetPlace(List.of("Before the first heading"), 0);
    private static final int MAX_SHOWN = 80;

    private final Draft draft;
    private final TreeMap<Integer, SheetPlace> places = new TreeMap<>();

    private Leftovers(ReadSheet read, Draft draft) {
        this.draft = draft;
        places.put(0, START);
        for (SheetSection section : read.outline().sections()) {
            put(section.intro(), section.place());
            for (Entry entry : section.entries()) {
                put(entry.blocks(), section.place(entry));
            }
        }
    }

    private void put(List<Block> blocks, SheetPlace place) {
        blocks.forEach(block -> places.put(block.position(), place));
    }

    /** Adds them to the review list of the draft. */
    static void list(ReadSheet read, Draft draft) {
        var leftovers = new Leftovers(read, draft);
        leftovers.headings(read.outline());
        read.outline().unplaced().forEach(leftovers::unplaced);
        read.sheet().droppedLinks().forEach(leftovers::link);
        if (read.sheet().format() == SheetFormat.PDF) {
            leftovers.add(
                    START,
                    read.file().file().getFileName().toString(),
                    "of a PDF file only the outline is read, and where nothing is reported",
                    "import the Word file or its HTML",
                    9);
        }
    }

    private void headings(SheetOutline outline) {
        for (SheetSection section : outline.sections()) {
            if (!section.isKnown()) {
                add(
                        section.place(),
                        section.title(),
                        "is a heading that the template of the year does not have",
                        "move what it says to the section where it belongs, or keep it",
                        5);
            }
        }
    }

    private void unplaced(Block block) {
        add(START, shown(block), "stands under no heading", "see whether it says anything", 1);
    }

    private void link(DroppedLink link) {
        Map.Entry<Integer, SheetPlace> place = places.floorEntry(link.position());
        add(
                place.getValue(),
                shortened(link.text()),
                "its link " + link.reason(),
                "find the public address",
                1);
    }

    private static String shown(Block block) {
        if (block instanceof Table) {
            return "a table";
        }
        return shortened(
                block instanceof Heading heading
                        ? heading.text().plain()
                        : ((Paragraph) block).text().plain());
    }

    private static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }

    private void add(SheetPlace place, String what, String why, String how, int gain) {
        draft.list(new ReviewItem(place, what, why, how, gain));
    }
}
