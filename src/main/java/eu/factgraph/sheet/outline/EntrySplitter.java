package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Heading;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the entries of a section apart. */
final class EntrySplitter {

    private final EntryForm form;
    private final List<Block> intro = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private Text title;
    private List<Block> blocks = intro;

    private EntrySplitter(EntryForm form) {
        this.form = form;
    }

    static EntrySplitter of(List<Block> blocks, EntryForm form) {
        var splitter = new EntrySplitter(form);
        for (int place = 0; place < blocks.size(); place++) {
            splitter.add(blocks, place);
        }
        splitter.close();
        return splitter;
    }

    List<Block> intro() {
        return intro;
    }

    List<Entry> entries() {
        return entries;
    }

    private void add(List<Block> all, int place) {
        Optional<Text> start = title(all, place);
        if (start.isPresent()) {
            close();
            title = start.get();
            blocks = new ArrayList<>();
        } else {
            blocks.add(all.get(place));
        }
    }

    private void close() {
        if (title != null) {
            entries.add(new Entry(entries.size() + 1, title, blocks));
        }
    }

    /** The title of the entry that begins at a block. */
    private Optional<Text> title(List<Block> all, int place) {
        Block block = all.get(place);
        if (form == EntryForm.NONE) {
            return Optional.empty();
        }
        if (block instanceof Heading heading) {
            return Optional.of(heading.text());
        }
        return block instanceof Paragraph paragraph && isTitle(paragraph, all, place)
                ? Optional.of(paragraph.text())
                : Optional.empty();
    }

    private boolean isTitle(Paragraph paragraph, List<Block> all, int place) {
        return switch (form) {
            case PARAGRAPH ->
                    !paragraph.is(Style.SUBTITLE) && !paragraph.text().plain().endsWith(":");
            case SUBTITLE -> paragraph.is(Style.SUBTITLE) || PlainTitle.isAt(all, place);
            default -> paragraph.is(Style.SUBTITLE) && title == null;
        };
    }
}
