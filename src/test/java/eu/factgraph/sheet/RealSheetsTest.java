package eu.factgraph.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.Reference;
import eu.factgraph.sheet.Paragraph.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All sheets of the reference folder against the counts of its index. */
class RealSheetsTest {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[a-z0-9_-][a-z0-9._-]*\\.[a-z0-9-]{2,}\\S*|mailto:\\S+@\\S+");

    /** Layout tables of 2018 are no tables, nor is one in a cell. */
    private static final Map<String, Integer> FEWER_TABLES =
            Map.of("cy-2018", 8, "se-2018", 9, "cz-2019", 1);

    private static final Map<String, Sheet> SHEETS = new TreeMap<>();
    private static Map<String, Map<String, String>> index;

    @BeforeAll
    static void read() throws IOException {
        index = index(Files.readAllLines(Reference.path("sheets/INDEX.tsv")));
        for (String name : index.keySet()) {
            SHEETS.put(name, SheetReader.read(Reference.path("sheets/html/" + name + ".html")));
        }
    }

    @Test
    void headings_are_those_of_the_index_without_contents_and_captions() {
        assertEach(name -> between(count(name, "h1") - headings(name, 1), 0, 1));
        assertEach(
                name ->
                        between(
                                count(name, "h2") - headings(name, 2),
                                0,
                                name.equals("lt-2019") ? 7 : 2));
        assertEach(name -> between(count(name, "h3") - headings(name, 3), 0, 0));
    }

    @Test
    void entries_are_those_of_the_index_but_for_empty_and_glued_ones() {
        assertEach(
                name -> {
                    long titles =
                            paragraphs(SHEETS.get(name))
                                    .filter(paragraph -> paragraph.is(Style.SUBTITLE))
                                    .count();
                    return between(count(name, "entries") - titles, -5, 5);
                });
    }

    @Test
    void tables_are_those_of_the_index() {
        assertEach(
                name -> {
                    long tables =
                            SHEETS.get(name).blocks().stream()
                                    .filter(Table.class::isInstance)
                                    .count();
                    return between(
                            count(name, "tables") - tables - FEWER_TABLES.getOrDefault(name, 0),
                            0,
                            0);
                });
    }

    @Test
    void links_are_those_of_the_index_but_for_split_empty_and_refused_ones() {
        // The index leaves out links to files, and has fewer of the United Kingdom than its sheet
        assertEach(
                name -> {
                    int links = links(SHEETS.get(name)) + SHEETS.get(name).droppedLinks().size();
                    return between(
                            count(name, "links") - links, name.equals("uk-2019") ? -60 : -7, 40);
                });
    }

    @Test
    void targets_are_absolute_and_public() {
        List<String> others =
                SHEETS.values().stream()
                        .flatMap(sheet -> sheet.blocks().stream())
                        .flatMap(BlockTexts::of)
                        .flatMap(text -> text.links().stream())
                        .map(Text.Link::target)
                        .filter(target -> !ADDRESS.matcher(target).matches())
                        .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void refused_links_are_few_and_have_their_reasons() {
        Map<String, Long> reasons =
                SHEETS.values().stream()
                        .flatMap(sheet -> sheet.droppedLinks().stream())
                        .collect(
                                Collectors.groupingBy(
                                        DroppedLink::reason, TreeMap::new, Collectors.counting()));
        assertEquals(45, reasons.get("points to a file on an editor's computer"));
        assertEquals(60, reasons.get("points to a workspace of the editors"));
        assertEquals(7, reasons.get("has another mail address than its text"));
        assertTrue(reasons.get("is not a valid address") < 25, reasons.toString());
    }

    @Test
    void title_pages_agree_with_the_names_of_the_files_or_are_silent() {
        SHEETS.forEach(
                (name, sheet) -> {
                    SheetTitle title = SheetTitle.of(sheet);
                    SheetName expected = SheetName.of(sheet.file()).orElseThrow();
                    assertEquals(Optional.empty(), title.contradiction(expected), name);
                    assertEquals(!name.endsWith("2018"), title.country().isPresent(), name);
                    assertEquals(!name.endsWith("2018"), title.year().isPresent(), name);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"be-2019", "be-2023", "ie-2019"})
    void word_file_and_html_are_the_same_sheet(String name) {
        Path file = Reference.path("sheets/docx/" + name + ".docx");
        Sheet word = SheetReader.read(file);
        Sheet html = SHEETS.get(name);
        assertEquals(html.blocks(), word.blocks());
        assertEquals(html.front(), word.front());
        assertEquals(html.droppedLinks(), word.droppedLinks());
    }

    private interface Check {
        boolean holds(String name);
    }

    private static void assertEach(Check check) {
        List<String> failed = SHEETS.keySet().stream().filter(name -> !check.holds(name)).toList();
        assertEquals(List.of(), failed);
    }

    private static boolean between(long value, int least, int most) {
        return value >= least && value <= most;
    }

    private static int count(String name, String column) {
        return Integer.parseInt(index.get(name).get(column));
    }

    private static long headings(String name, int level) {
        return SHEETS.get(name).blocks().stream()
                .filter(block -> block instanceof Heading heading && heading.level() == level)
                .count();
    }

    private static Stream<Paragraph> paragraphs(Sheet sheet) {
        return sheet.blocks().stream()
                .flatMap(
                        block ->
                                block instanceof Paragraph paragraph
                                        ? Stream.of(paragraph)
                                        : block instanceof Table
                                                ? CellParagraphs.of(List.of(block)).stream()
                                                : Stream.of());
    }

    private static int links(Sheet sheet) {
        return sheet.blocks().stream()
                .flatMap(BlockTexts::of)
                .mapToInt(text -> text.links().size())
                .sum();
    }

    private static Map<String, Map<String, String>> index(List<String> lines) {
        List<String> columns = Arrays.asList(lines.get(0).split("\t"));
        var index = new TreeMap<String, Map<String, String>>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            index.put(
                    cells[0] + "-" + cells[1],
                    IntStream.range(0, cells.length)
                            .boxed()
                            .collect(Collectors.toMap(columns::get, at -> cells[at])));
        }
        return index;
    }
}
