package eu.factgraph.sheet.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outline that the sheets of a year have.
 *
 * @param name of its file, such as {@code 2019} or {@code eu-2019}
 * @param sections each after its whole, siblings in their order
 * @param wordings that stand for one another in headings
 * @param leftOut how paragraphs and headings begin that are the same in every sheet
 * @param titleLines how the title of the document begins, which the name of the country follows
 */
public record Template(
        String name,
        List<TemplateSection> sections,
        List<String> wordings,
        List<String> leftOut,
        List<String> titleLines) {

    public Template {
        sections = List.copyOf(sections);
        wordings = List.copyOf(wordings);
        leftOut = List.copyOf(leftOut);
        titleLines = List.copyOf(titleLines);
    }

    /** The year of the sheets whose outline this is. */
    public int year() {
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    }

    /** Whether the sheets of the year have a heading of a path. */
    public boolean has(String path) {
        return section(path).isPresent();
    }

    /** The heading of a path; that of the nearest whole that has one, if it has none. */
    TemplateSection nearest(String path) {
        return Stream.iterate(path, step -> !step.isEmpty(), SectionPath::whole)
                .map(byPath()::get)
                .filter(section -> section != null)
                .findFirst()
                .orElseThrow();
    }

    Optional<TemplateSection> section(String path) {
        return Optional.ofNullable(byPath().get(path));
    }

    private Map<String, TemplateSection> byPath() {
        return sections.stream()
                .collect(
                        Collectors.toMap(
                                TemplateSection::path,
                                section -> section,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }
}
