package eu.factgraph.query.definition;

import eu.factgraph.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The lines of the factsheet's text, counted from 1. */
record FactsheetLines(List<String> lines) {

    private static final Pattern RANGES = Pattern.compile("\\d+(-\\d+)?(;\\d+(-\\d+)?)*");

    /** In more lines than these, any word would be found by chance. */
    private static final int MAX_LINES = 40;

    private record Range(int first, int last) {

        static Range of(String range) {
            String[] ends = range.split("-");
            return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }

        IntStream numbers() {
            return IntStream.rangeClosed(first, last);
        }
    }

    static FactsheetLines read() throws IOException {
        return new FactsheetLines(Files.readAllLines(Reference.path("factsheet/belgium-2019.txt")));
    }

    /**
     * The text of {@code ranges} such as {@code 12-14;503}, without page numbers.
     *
     * @throws IllegalArgumentException if the ranges are not valid, or have too many lines
     */
    String text(String ranges) {
        List<Integer> numbers = numbers(ranges);
        if (numbers.size() > MAX_LINES) {
            throw new IllegalArgumentException("has more than " + MAX_LINES + " lines: " + ranges);
        }
        return String.join(
                " ",
                numbers.stream()
                        .map(number -> lines.get(number - 1))
                        .filter(line -> !line.matches("\\s*\\d{1,2}\\s*"))
                        .toList());
    }

    private List<Integer> numbers(String ranges) {
        if (!RANGES.matcher(ranges).matches()) {
            throw new IllegalArgumentException(
                    "has lines that are not written as 12-14;503: " + ranges);
        }
        int before = 0;
        for (Range range : ranges(ranges)) {
            if (range.first <= before || range.last < range.first || range.last > lines.size()) {
                throw new IllegalArgumentException("has lines out of order or range: " + ranges);
            }
            before = range.last;
        }
        return ranges(ranges).stream().flatMap(range -> range.numbers().boxed()).toList();
    }

    private static List<Range> ranges(String ranges) {
        return List.of(ranges.split(";")).stream().map(Range::of).toList();
    }
}
