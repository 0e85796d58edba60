package eu.factgraph.query;

import eu.factgraph.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The text of the factsheet, of which a row names the few lines that prove it.
 *
 * @param lines in order, the first of them being line 1
 */
record ProofTable(List<String> lines) {

    private static final Pattern RANGES = Pattern.compile("\\d+(-\\d+)?(;\\d+(-\\d+)?)*");

    /** More lines than these prove nothing: any word is found somewhere. */
    private static final int MOST = 40;

    private record Range(int first, int last) {

        static Range of(String range) {
            String[] ends = range.split("-");
            return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }

        IntStream numbers() {
            return IntStream.rangeClosed(first, last);
        }
    }

    static ProofTable read() throws IOException {
        return new ProofTable(Files.readAllLines(Reference.path("factsheet/belgium-2019.txt")));
    }

    /**
     * What stands in {@code ranges}, written as {@code 12-14;503}; page numbers are left out.
     *
     * @throws IllegalArgumentException if they are no such ranges, or too many lines
     */
    String text(String ranges) {
        List<Integer> numbers = numbers(ranges);
        if (numbers.size() > MOST) {
            throw new IllegalArgumentException("names more than " + MOST + " lines: " + ranges);
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
            throw new IllegalArgumentException("names its lines not as 12-14;503: " + ranges);
        }
        int before = 0;
        for (Range range : ranges(ranges)) {
            if (range.first <= before || range.last < range.first || range.last > lines.size()) {
                throw new IllegalArgumentException("names lines out of order or none: " + ranges);
            }
            before = range.last;
        }
        return ranges(ranges).stream().flatMap(range -> range.numbers().boxed()).toList();
    }

    private static List<Range> ranges(String ranges) {
        return List.of(ranges.split(";")).stream().map(Range::of).toList();
    }
}
