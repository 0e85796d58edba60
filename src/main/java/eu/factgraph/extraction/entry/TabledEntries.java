package eu.factgraph.extraction.entry;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Paragraph.Style;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.Table.Row;
import eu.factgraph.sheet.Text;
import eu.factgraph.sheet.Text.Run;
import eu.factgraph.sheet.outline.SheetSection.Entry;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries that stand in tables, as the Union's systems do: a title, then rows of a label such as
 * "Website:" and what it is of.
 */
public final class TabledEntries {

    private final List<Entry> entries = new ArrayList<>();
    private Text title = Text.of("");
    private List<Block> blocks = new ArrayList<>();

    private TabledEntries() {}

    /** The entries of tables whose titles have the style of one, numbered from 1. */
    public static List<Entry> in(List<Block> blocks) {
        var tabled = new TabledEntries();
        for (Block block : blocks) {
            if (block instanceof Table table) {
                table.rows().forEach(tabled::read);
            }
        }
        tabled.close();
        return List.copyOf(tabled.entries);
    }

    private void read(Row row) {
        List<Paragraph> paragraphs =
                row.cells().stream().flatMap(cell -> cell.paragraphs().stream()).toList();
        Text label = Text.of("");
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.is(Style.SUBTITLE)) {
                close();
                title = paragraph.text();
            } else if (paragraph.text().plain().endsWith(":")) {
                label = paragraph.text();
            } else {
                Text text = labelled(label, paragraph.text());
                blocks.add(new Paragraph(paragraph.style(), text, paragraph.position()));
                label = Text.of("");
            }
        }
    }

    private static Text labelled(Text label, Text text) {
        if (label.isBlank()) {
            return text;
        }
        var runs = new ArrayList<>(label.runs());
        runs.add(new Run(" ", false, false, ""));
        runs.addAll(text.runs());
        return new Text(runs);
    }

    private void close() {
        if (!title.isBlank()) {
            entries.add(new Entry(entries.size() + 1, title, blocks));
        }
        title = Text.of("");
        blocks = new ArrayList<>();
    }
}
