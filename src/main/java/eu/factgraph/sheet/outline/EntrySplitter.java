package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Heading;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the entries of a section apart. */
final class EntrySplitter {

    /** A paragraph as long as this before a list says something itself. */
    private static final int MIN_LEADING_ENTRY = 120;

    /** A subtitle as long as this is text that was given the wrong look. */
    private static final int MIN_SUBTITLED_ENTRY = 60;

    private static final int MIN_TEXT = 200;
    private static final Pattern GLUED = Pattern.compile("[\\p{Ll}\\d]\\p{Lu}\\p{Ll}* \\p{Ll}");

    private final EntryForm form;
    private final List<Block> all;
    private final boolean isOfPlainTitles;
    private final List<Block> intro = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private Text title;
    private List<Block> blocks = intro;

    private EntrySplitter(List<Block> all, EntryForm form) {
        this.all = all;
        this.isOfPlainTitles = isOfPlainTitles(all);
        this.form = form;
    }

    static EntrySplitter of(List<Block> blocks, EntryForm form) {
        var splitter = new EntrySplitter(blocks, form);
        for (int place = 0; place < blocks.size(); place++) {
            splitter.add(place);
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

    private void add(int place) {
        Block block = all.get(place);
        if (form != EntryForm.NONE && block instanceof Heading heading) {
            open(heading.text());
        } else if (block instanceof Paragraph paragraph && isTitle(paragraph, place)) {
            open(paragraph.text());
        } else {
            blocks.add(block);
        }
    }

    private void open(Text name) {
        close();
        title = name;
        blocks = new ArrayList<>();
    }

    private void close() {
        if (title != null) {
            entries.add(new Entry(entries.size() + 1, title, blocks));
        }
    }

    private boolean isTitle(Paragraph paragraph, int place) {
        return switch (form) {
            case NONE -> false;
            case PARAGRAPH -> isWholeEntry(paragraph, place);
            case SUBTITLE ->
                    paragraph.is(Style.SUBTITLE) && !isText(paragraph, place)
                            || isPlainTitle(place);
            case BOLD -> isBoldTitle(paragraph) || isPlainTitle(place);
            default -> isFirst() && (paragraph.is(Style.SUBTITLE) || isPlainTitle(place));
        };
    }

    /** Whether it has the look of a title and is a long sentence, or one that nothing follows. */
    private boolean isText(Paragraph paragraph, int place) {
        String text = paragraph.text().plain();
        boolean isLast =
                place + 1 == all.size()
                        || all.get(place + 1) instanceof Paragraph next && next.is(Style.SUBTITLE);
        return text.endsWith(".")
                && (isLast || text.length() >= MIN_TEXT && !GLUED.matcher(text).find());
    }

    /** No entry: what leads to a list, and an item of a list that an entry leads to. */
    private boolean isWholeEntry(Paragraph paragraph, int place) {
        if (paragraph.is(Style.ITEM)) {
            return !isLedByEntry();
        }
        String text = paragraph.text().plain();
        if (paragraph.is(Style.SUBTITLE) && text.length() < MIN_SUBTITLED_ENTRY) {
            return false;
        }
        boolean leadsToList =
                text.endsWith(":")
                        && place + 1 < all.size()
                        && all.get(place + 1) instanceof Paragraph;
        return !leadsToList || text.length() >= MIN_LEADING_ENTRY;
    }

    private boolean isLedByEntry() {
        return title != null
                && title.plain().endsWith(":")
                && blocks.stream()
                        .allMatch(
                                block ->
                                        block instanceof Paragraph paragraph
                                                && paragraph.is(Style.ITEM));
    }

    private static boolean isBoldTitle(Paragraph paragraph) {
        return paragraph.is(Style.PLAIN) && paragraph.text().isBold();
    }

    private boolean isPlainTitle(int place) {
        return PlainTitle.isAt(all, place, place == 0 || isOfPlainTitles);
    }

    /** Whether the section has no titles but plain ones, of which the first opens it. */
    private static boolean isOfPlainTitles(List<Block> all) {
        return PlainTitle.isAt(all, 0, true)
                && all.stream()
                        .noneMatch(
                                block ->
                                        block instanceof Paragraph paragraph
                                                && paragraph.is(Style.SUBTITLE));
    }

    private boolean isFirst() {
        return title == null;
    }
}
