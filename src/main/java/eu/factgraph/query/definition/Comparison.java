package eu.factgraph.query.definition;

import eu.factgraph.dataset.Language;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A topic by which countries are compared: a query for the values of some factsheets.
 *
 * <p>Its clause {@code VALUES ?sheet} names the factsheets. A solution has the factsheet, the row
 * of the table, a value, and the section that states it; {@code ?nothing} in place of a value if
 * the section says that nothing was reported, for all rows if there is no row. Any other column
 * qualifies the value.
 *
 * @param place among the topics
 * @param order of the rows
 * @param chapters of the factsheets that the topic is about
 * @param questions the names of those on the topic
 * @param isCharted whether the values are numbers by {@code ?year} that a chart shows
 */
public record Comparison(
        QueryFile file,
        int place,
        RowOrder order,
        List<String> chapters,
        List<String> questions,
        boolean isCharted) {

    private static final Pattern SHEETS = Pattern.compile("VALUES \\?sheet \\{[^}]*\\}");

    /** The orders of rows. */
    public enum RowOrder {
        /** As the headings are printed, which are the rows. */
        OUTLINE,
        /** By name. */
        NAMES,
        /** As the query sorts them. */
        QUERY
    }

    /** The comparisons in a folder, by their header {@code # place: n}, then by name. */
    public static List<Comparison> in(Path folder) {
        return QueryFile.in(folder).stream()
                .map(Comparison::of)
                .sorted(Comparator.comparingInt(Comparison::place))
                .toList();
    }

    private static int place(QueryFile file) {
        try {
            return file.first("place").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        } catch (NumberFormatException other) {
            throw invalid(file, "write a number in the line '# place: …'");
        }
    }

    private static Comparison of(QueryFile file) {
        if (!SHEETS.matcher(file.text()).find()) {
            throw invalid(file, "write VALUES ?sheet { <sheet> … } into the query");
        }
        return new Comparison(
                file,
                place(file),
                order(file),
                words(file, "chapters"),
                words(file, "questions"),
                file.first("chart").isPresent());
    }

    private static RowOrder order(QueryFile file) {
        String value = file.first("rows").orElse("");
        return Arrays.stream(RowOrder.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(
                        () -> invalid(file, "add a line '# rows: outline', 'names' or 'query'"));
    }

    private static List<String> words(QueryFile file, String key) {
        return file.header(key).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .toList();
    }

    private static InvalidInput invalid(QueryFile file, String advice) {
        return new InvalidInput("comparison " + file.name() + ": " + advice);
    }

    public String name() {
        return file.name();
    }

    public String title(Language language) {
        return text("title", language);
    }

    public String description(Language language) {
        return text("description", language);
    }

    /** From {@code # key@language: …}, else {@code # key: …}. */
    private String text(String key, Language language) {
        return file.first(key + "@" + language.tag())
                .or(() -> file.first(key))
                .orElseThrow(() -> invalid(file, "add a line '# " + key + ": …'"));
    }

    /**
     * The same query for other factsheets.
     *
     * @param sheets their IRIs in the canonical namespace
     */
    public Question of(Collection<String> sheets) {
        String values =
                sheets.stream().collect(Collectors.joining("> <", "VALUES ?sheet { <", "> }"));
        String query =
                SHEETS.matcher(file.text())
                        .replaceFirst(
                                Matcher.quoteReplacement(
                                        sheets.isEmpty() ? "VALUES ?sheet { }" : values));
        return Question.of(new QueryFile(name(), withShortHead(query)));
    }

    /** With its English title and description only. */
    private static String withShortHead(String query) {
        return query.lines()
                .filter(line -> !line.startsWith("#") || line.matches("# (title|description):.*"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
