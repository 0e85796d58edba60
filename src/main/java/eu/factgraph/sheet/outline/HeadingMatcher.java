package eu.factgraph.sheet.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the heading of the template that a title is, from where the sheet has been read to. */
final class HeadingMatcher {

    private static final Pattern JOINT = Pattern.compile("\\s*[&/,+]\\s*|\\s+and\\s+");
    private static final int MIN_BEHEADED = 12;
    private static final int MIN_GLUED = 30;

    private final HeadingKey keys;
    private final Map<String, List<TemplateSection>> byKey = new LinkedHashMap<>();
    private final Map<String, List<TemplateSection>> beheaded = new LinkedHashMap<>();
    private final Template template;

    HeadingMatcher(Template template) {
        this.template = template;
        this.keys = new HeadingKey(template.wordings());
        for (TemplateSection section : template.sections()) {
            for (String title : section.titles()) {
                add(byKey, keys.of(title), section);
                if (title.length() >= MIN_BEHEADED) {
                    add(beheaded, title.substring(1), section);
                }
            }
        }
    }

    private static void add(
            Map<String, List<TemplateSection>> index, String key, TemplateSection section) {
        List<TemplateSection> same = index.computeIfAbsent(key, none -> new ArrayList<>());
        if (!same.contains(section)) {
            same.add(section);
        }
    }

    /** The headings with this title, numbered or not, or with its first letter lost. */
    private List<TemplateSection> named(String title) {
        List<TemplateSection> found = byKey.get(keys.of(title));
        if (found == null) {
            found = byKey.get(keys.of(HeadingKey.unnumbered(title)));
        }
        return found == null ? beheaded.getOrDefault(title, List.of()) : found;
    }

    Optional<TemplateSection> chapter(String title) {
        return named(title).stream().filter(section -> section.whole().isEmpty()).findFirst();
    }

    /**
     * The heading of the open chapter that is due: a part of where we are, else of its whole, and
     * so on up to the chapter; of several the one that is the least deep.
     *
     * @param current path of the section that is being read; empty before the first chapter
     * @param isDue whether a heading may be opened
     */
    Optional<TemplateSection> within(
            String current, String title, Predicate<TemplateSection> isDue) {
        List<TemplateSection> named = named(title).stream().filter(isDue).toList();
        return named.isEmpty()
                ? Optional.empty()
                : Stream.iterate(current, whole -> !whole.isEmpty(), SectionPath::whole)
                        .flatMap(whole -> shallowest(named, whole).stream())
                        .findFirst();
    }

    private static Optional<TemplateSection> shallowest(List<TemplateSection> named, String whole) {
        return named.stream()
                .filter(
                        section ->
                                section.path().equals(whole)
                                        || SectionPath.isWithin(section.path(), whole))
                .min(Comparator.comparingInt(section -> SectionPath.depth(section.path())));
    }

    String key(String title) {
        return keys.of(title);
    }

    /** A title of the open chapter that a longer text ends or begins with. */
    Optional<GluedTitle> glued(String current, String text) {
        String chapter = SectionPath.chapter(current);
        return template.sections().stream()
                .filter(section -> SectionPath.isWithin(section.path(), chapter))
                .flatMap(section -> section.titles().stream().flatMap(at(section, text)))
                .max(Comparator.comparingInt(glued -> glued.end() - glued.start()));
    }

    private static Function<String, Stream<GluedTitle>> at(TemplateSection section, String text) {
        return title -> {
            int length = title.length();
            int start = text.length() - length;
            if (start > MIN_GLUED && text.endsWith(title) && !isLetter(text, start - 1)) {
                return Stream.of(new GluedTitle(section, start, text.length()));
            }
            return start > MIN_GLUED && text.startsWith(title) && isUpperCase(text, length)
                    ? Stream.of(new GluedTitle(section, 0, length))
                    : Stream.empty();
        };
    }

    private static boolean isLetter(String text, int place) {
        return Character.isLetter(text.charAt(place));
    }

    private static boolean isUpperCase(String text, int place) {
        return Character.isUpperCase(text.charAt(place));
    }

    /** Two and more headings of one whole that are printed in one, such as {@code A & B}. */
    List<TemplateSection> joined(String current, String title) {
        var found = new ArrayList<TemplateSection>();
        for (String part : JOINT.split(title)) {
            Optional<TemplateSection> section = within(current, part, any -> true);
            if (section.isEmpty() || found.contains(section.get())) {
                return List.of();
            }
            found.add(section.get());
        }
        boolean ofOneWhole = found.stream().map(TemplateSection::whole).distinct().count() == 1;
        return found.size() > 1 && ofOneWhole ? List.copyOf(found) : List.of();
    }
}
