package eu.factgraph.sheet.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Reference;
import eu.factgraph.sheet.Block;
import eu.factgraph.sheet.Heading;
import eu.factgraph.sheet.Paragraph;
import eu.factgraph.sheet.Sheet;
import eu.factgraph.sheet.SheetReader;
import eu.factgraph.sheet.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The outlines of all sheets of the reference material. */
class RealOutlinesTest {

    private static final Map<String, Sheet> SHEETS = new TreeMap<>();
    private static final Map<String, SheetOutline> OUTLINES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        var templates = new HashMap<String, Template>();
        try (Stream<Path> files = Files.list(Reference.path("sheets/html"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".html", "");
                String scope = name.startsWith("eu-") ? "eu" : "ee";
                int year = Integer.parseInt(name.substring(3));
                Template template =
                        templates.computeIfAbsent(
                                scope + year, key -> OutlineTemplates.of(scope, year));
                SHEETS.put(name, SheetReader.read(file));
                OUTLINES.put(name, OutlineReader.read(SHEETS.get(name), template));
            }
        }
    }

    @AfterAll
    static void forget() {
        SHEETS.clear();
        OUTLINES.clear();
    }

    @Test
    void unknown_headings_are_two() {
        List<String> unknown = sections(section -> !section.isKnown(), SheetSection::path).toList();
        assertEquals(
                List.of(
                        "cy-2018 infrastructure/other/customs-and-excise",
                        "mk-2019 infrastructure/human-resources-management"),
                unknown);
    }

    @Test
    void nothing_is_unplaced() {
        OUTLINES.forEach((name, outline) -> assertEquals(List.of(), outline.unplaced(), name));
    }

    /** What is left out stands on title pages only. */
    @Test
    void hardly_a_word_is_lost() {
        OUTLINES.forEach(
                (name, outline) -> {
                    int words = words(SHEETS.get(name).blocks().stream());
                    int found =
                            outline.sections().stream().mapToInt(RealOutlinesTest::words).sum()
                                    + words(headings(SHEETS.get(name), outline));
                    assertTrue(found >= 0.99 * words, name + ": " + found + " of " + words);
                });
    }

    @Test
    void order_counts_the_sections_of_a_whole() {
        OUTLINES.forEach(
                (name, outline) ->
                        outline.sections().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                section -> SectionPath.whole(section.path()),
                                                TreeMap::new,
                                                Collectors.mapping(
                                                        SheetSection::order, Collectors.toList())))
                                .forEach(
                                        (whole, orders) ->
                                                assertEquals(
                                                        IntStream.rangeClosed(1, orders.size())
                                                                .boxed()
                                                                .toList(),
                                                        orders,
                                                        name + " " + whole)));
    }

    @Test
    void paths_are_unique_and_wholes_come_first() {
        OUTLINES.forEach(
                (name, outline) -> {
                    Set<String> before = new HashSet<>(Set.of(""));
                    for (SheetSection section : outline.sections()) {
                        assertTrue(before.contains(SectionPath.whole(section.path())), name);
                        assertTrue(before.add(section.path()), name + " " + section.path());
                    }
                });
    }

    @Test
    void belgium_2019_has_the_sections_of_its_reviewed_edition() {
        List<String> template =
                OutlineTemplates.of("be", 2019).sections().stream()
                        .map(TemplateSection::path)
                        .toList();
        List<String> read =
                OUTLINES.get("be-2019").sections().stream().map(SheetSection::path).toList();
        assertEquals(template, read);
    }

    private static Stream<String> sections(
            java.util.function.Predicate<SheetSection> which,
            java.util.function.Function<SheetSection, String> what) {
        return OUTLINES.entrySet().stream()
                .flatMap(
                        outline ->
                                outline.getValue().sections().stream()
                                        .filter(which)
                                        .map(
                                                section ->
                                                        outline.getKey()
                                                                + " "
                                                                + what.apply(section)));
    }

    /** The headings of the sheet that are titles of sections. */
    private static Stream<Block> headings(Sheet sheet, SheetOutline outline) {
        Set<String> titles =
                outline.sections().stream().map(SheetSection::title).collect(Collectors.toSet());
        return sheet.blocks().stream()
                .filter(block -> block instanceof Heading heading)
                .filter(block -> titles.contains(((Heading) block).text().plain()));
    }

    private static int words(SheetSection section) {
        return words(section.intro().stream())
                + section.entries().stream()
                        .mapToInt(
                                entry ->
                                        words(entry.title().plain())
                                                + words(entry.blocks().stream()))
                        .sum();
    }

    private static int words(Stream<Block> blocks) {
        return blocks.mapToInt(RealOutlinesTest::words).sum();
    }

    private static int words(Block block) {
        if (block instanceof Table table) {
            return table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.paragraphs().stream())
                    .mapToInt(paragraph -> words(paragraph.text().plain()))
                    .sum();
        }
        return words(
                block instanceof Heading heading
                        ? heading.text().plain()
                        : ((Paragraph) block).text().plain());
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }
}
