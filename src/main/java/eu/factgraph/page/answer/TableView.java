package eu.factgraph.page.answer;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.page.layout.DocumentUrls;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the rows of an answer are sorted, filtered and paged, by the parameters {@code sort}, {@code
 * filter-{column}} and {@code page}.
 *
 * @param sort the name of a column, with {@code -} before it for descending order; empty for the
 *     order of the query
 * @param filters texts that the cells of a column contain, by the name of the column
 * @param page from 1
 */
public record TableView(String sort, SortedMap<String, String> filters, int page) {

    /** All rows in the order of the query. */
    public static final TableView WHOLE = new TableView("", new TreeMap<>(), 1);

    private static final String SORT = "sort";
    private static final String PAGE = "page";
    private static final String FILTER = "filter-";
    private static final String DESCENDING = "-";

    /**
     * @throws InvalidInput if the page is not a positive integer
     */
    public static TableView of(Map<String, String> parameters) {
        var filters = new TreeMap<String, String>();
        parameters.forEach(
                (name, value) -> {
                    if (name.startsWith(FILTER) && !value.isBlank()) {
                        filters.put(name.substring(FILTER.length()), value.strip());
                    }
                });
        return new TableView(
                parameters.getOrDefault(SORT, "").strip(),
                filters,
                number(parameters.getOrDefault(PAGE, "").strip()));
    }

    private static int number(String page) {
        if (page.isEmpty()) {
            return 1;
        }
        if (page.matches("[1-9]\\d{0,5}")) {
            return Integer.parseInt(page);
        }
        throw new InvalidInput("parameter page: '" + page + "' is not a number from 1");
    }

    /** Whether a parameter of an address is one of a view. */
    public static boolean isParameter(String name) {
        return name.equals(SORT) || name.equals(PAGE) || name.startsWith(FILTER);
    }

    /**
     * @throws InvalidInput if it sorts or filters by another column; the message names all
     */
    public TableView checked(List<String> columns) {
        if (!sort.isEmpty()) {
            check(SORT, column(), columns);
        }
        filters.keySet().forEach(column -> check(FILTER + column, column, columns));
        return this;
    }

    private static void check(String parameter, String column, List<String> columns) {
        if (!columns.contains(column)) {
            throw new InvalidInput(
                    "parameter %s: there is no column '%s'; the columns are %s"
                            .formatted(parameter, column, String.join(", ", columns)));
        }
    }

    /** The column that rows are sorted by; empty for the order of the query. */
    public String column() {
        return isDescending() ? sort.substring(DESCENDING.length()) : sort;
    }

    public boolean isDescending() {
        return sort.startsWith(DESCENDING);
    }

    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** Sorted by a column, or the other way round if it is already. */
    public TableView sortedBy(String column) {
        return new TableView(sort.equals(column) ? DESCENDING + column : column, filters, 1);
    }

    public TableView at(int other) {
        return new TableView(sort, filters, other);
    }

    /** The parameters that are not those of the whole table, by name. */
    public SortedMap<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        filters.forEach((column, text) -> parameters.put(FILTER + column, text));
        if (!sort.isEmpty()) {
            parameters.put(SORT, sort);
        }
        if (page > 1) {
            parameters.put(PAGE, String.valueOf(page));
        }
        return parameters;
    }

    /** The parameters in a query string, each followed by an ampersand. */
    public String queryString() {
        return parameters().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + DocumentUrls.encoded(entry.getValue()) + "&")
                .collect(Collectors.joining());
    }
}
