package eu.factgraph.importing.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The facts of one sheet, taken by careful reading. */
final class GoldSheet {

    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]\\s*");
    private static final int COLUMNS = 5;

    private final List<GoldLine> lines;
    private final Set<String> sections = new LinkedHashSet<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();

    private GoldSheet(List<GoldLine> lines) {
        this.lines = lines;
        for (GoldLine line : lines) {
            sections.add(line.section());
            Set<String> own =
                    names.computeIfAbsent(line.thing(), key -> new LinkedHashSet<>(variants(key)));
            if (line.property().equals("also-called")) {
                own.addAll(variants(line.value()));
            }
        }
    }

    /**
     * @param paths ours by the headings of the year, of which the longest that fits is taken
     */
    static GoldSheet read(Path file, Map<String, String> paths) {
        return new GoldSheet(
                Tables.read(file).stream()
                        .filter(columns -> columns.size() >= COLUMNS)
                        .map(
                                columns ->
                                        new GoldLine(
                                                path(columns.get(0), paths),
                                                columns.get(1),
                                                columns.get(2),
                                                columns.get(3),
                                                columns.get(4)))
                        .toList());
    }

    private static String path(String printed, Map<String, String> paths) {
        return Stream.iterate(printed, path -> path.contains("/"), GoldSheet::whole)
                .filter(paths::containsKey)
                .findFirst()
                .or(() -> Optional.of(printed.split("/")[0]).filter(paths::containsKey))
                .map(prefix -> paths.get(prefix) + printed.substring(prefix.length()))
                .orElse(printed);
    }

    private static String whole(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** A name as it is, without its brackets, and what stands in them. */
    static Set<String> variants(String name) {
        var variants = new LinkedHashSet<String>();
        variants.add(name);
        variants.add(BRACKETS.matcher(name).replaceAll(" ").strip());
        Matcher brackets = BRACKETS.matcher(name);
        while (brackets.find()) {
            variants.add(brackets.group(1));
        }
        variants.removeIf(String::isBlank);
        return variants;
    }

    /** The names of a thing anywhere in the sheet. */
    Set<String> names(String thing) {
        return names.getOrDefault(thing, variants(thing));
    }

    boolean covers(String section) {
        return sections.contains(section);
    }

    List<GoldLine> lines(Set<String> properties) {
        return lines.stream().filter(line -> properties.contains(line.property())).toList();
    }

    /** The lines of a section by property. */
    List<GoldLine> lines(String section, Set<String> properties) {
        return lines.stream()
                .filter(line -> line.section().equals(section))
                .filter(line -> properties.contains(line.property()))
                .toList();
    }

    /** Every thing once in each section that states it. */
    List<GoldLine> things() {
        return new ArrayList<>(
                new LinkedHashSet<>(
                        lines.stream()
                                .filter(line -> line.property().equals("is-stated"))
                                .toList()));
    }
}
