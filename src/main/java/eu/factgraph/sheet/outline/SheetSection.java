package eu.factgraph.sheet.outline;

import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Text;
import java.util.List;

/**
 * A section of a sheet.
 *
 * @param path below the edition
 * @param titles of its wholes and itself as printed, the chapter first
 * @param order among the sections of the same whole, from 1
 * @param template its heading in the template, or the nearest one above it if it has none
 * @param isKnown whether the template has its heading
 * @param joined other headings of the template that are printed in one with it, such as
 *     Coordination in "Policy & Coordination"
 * @param intro what stands before the first entry
 */
public record SheetSection(
        String path,
        List<String> titles,
        int order,
        TemplateSection template,
        boolean isKnown,
        List<TemplateSection> joined,
        List<Block> intro,
        List<Entry> entries) {

    public SheetSection {
        titles = List.copyOf(titles);
        joined = List.copyOf(joined);
        intro = List.copyOf(intro);
        entries = List.copyOf(entries);
    }

    /** One whose heading is printed alone. */
    public SheetSection(
            String path,
            List<String> titles,
            int order,
            TemplateSection template,
            boolean isKnown,
            List<Block> intro,
            List<Entry> entries) {
        this(path, titles, order, template, isKnown, List.of(), intro, entries);
    }

    /**
     * An entry with its title and what is said of it.
     *
     * @param number in its section, from 1
     */
    public record Entry(int number, Text title, List<Block> blocks) {

        public Entry {
            blocks = List.copyOf(blocks);
        }
    }

    public String title() {
        return titles.get(titles.size() - 1);
    }

    public SheetPlace place() {
        return new SheetPlace(titles, 0);
    }

    public SheetPlace place(Entry entry) {
        return new SheetPlace(titles, entry.number());
    }
}
