package eu.factgraph.importing.measure;

import eu.factgraph.draft.NameKey;
import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Heading;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Table;
import eu.factgraph.sheet.outline.SheetOutline;
import eu.factgraph.sheet.outline.SheetSection;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a sheet prints as a heading, the title of an entry or in a table, by section. */
final class SheetTitles {

    /** Of a cell that is no prose, in characters. */
    private static final int LONGEST = 200;

    private static final List<String> NO_NAMES = List.of("Description", "Website");

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[,;/]\\s*|\\s+and\\s+");

    private final NameKey keys;
    private final Map<String, Set<String>> bySection = new HashMap<>();

    private SheetTitles(NameKey keys) {
        this.keys = keys;
    }

    static SheetTitles read(SheetOutline outline, NameKey keys) {
        var titles = new SheetTitles(keys);
        outline.sections().forEach(titles::add);
        return titles;
    }

    private void add(SheetSection section) {
        section.intro().forEach(block -> add(section.path(), block));
        for (SheetSection.Entry entry : section.entries()) {
            add(section.path(), entry.title().plain());
            entry.blocks().forEach(block -> add(section.path(), block));
        }
    }

    private void add(String section, Block block) {
        if (block instanceof Heading heading) {
            add(section, heading.text().plain());
        } else if (block instanceof Paragraph paragraph) {
            boolean isTitle = paragraph.is(Paragraph.Style.SUBTITLE) || paragraph.text().isBold();
            if (isTitle) {
                add(section, paragraph.text().plain());
            }
        } else if (block instanceof Table table) {
            table.rows().stream()
                    .filter(row -> !isDescription(row))
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.paragraphs().stream())
                    .map(paragraph -> paragraph.text().plain())
                    .filter(text -> text.length() <= LONGEST)
                    .forEach(text -> add(section, text));
        }
    }

    /** The rows of a service whose text is no name. */
    private static boolean isDescription(Table.Row row) {
        return row.cells().stream()
                .flatMap(cell -> cell.paragraphs().stream())
                .limit(1)
                .map(first -> first.text().plain())
                .anyMatch(first -> NO_NAMES.stream().anyMatch(first::startsWith));
    }

    private void add(String section, String title) {
        Set<String> names = bySection.computeIfAbsent(section, path -> new LinkedHashSet<>());
        for (String name : GoldSheet.variants(title)) {
            names.add(keys.of(name));
            Arrays.stream(BETWEEN_NAMES.split(name)).map(keys::of).forEach(names::add);
        }
    }

    /** Whether a title or a cell of the line's section has one of the thing's names. */
    boolean hasTitle(GoldLine line, GoldSheet gold) {
        return has(line.section(), gold.names(line.thing()));
    }

    /** Whether a title or a cell of a section, or a part of one, is one of the names. */
    boolean has(String section, Set<String> names) {
        Set<String> titles = bySection.getOrDefault(section, Set.of());
        return names.stream().map(keys::of).anyMatch(key -> !key.isEmpty() && titles.contains(key));
    }
}
