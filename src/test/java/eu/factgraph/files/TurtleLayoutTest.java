package eu.factgraph.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.Fixture;
import eu.factgraph.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The layout of our Turtle files: one block per resource, one value per line, and exactly the
 * prefixes that are used, sorted.
 */
class TurtleLayoutTest {

    private static final String FIXTURE = Fixture.DATA.toString();
    private static final String SERIES = Series.DATA.toString();
    private static final String NAMES = "src/test/resources/names/data";

    private static final Pattern PREFIX = Pattern.compile("@prefix ([a-z0-9-]+): <([^>]+)> \\.");
    private static final Pattern SUBJECT = Pattern.compile("<[^>]+>|[a-z0-9-]+:[A-Za-z0-9_-]+");
    private static final Pattern VALUE = Pattern.compile("  (a|[a-z-]+:[A-Za-z_-]+) \\S.* [;.]");
    private static final Pattern USE = Pattern.compile("(?<![\\w-])([a-z0-9-]+):(?=[A-Za-z0-9])");

    @Test
    void every_file_has_the_layout() throws IOException {
        var faults = new ArrayList<String>();
        for (String folder : List.of("data", "ontology", "shapes", FIXTURE, NAMES)) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".ttl")).sorted().toList()) {
                    check(file, faults);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /** A fixed order of properties in data and concepts keeps diffs small. */
    @Test
    void properties_of_data_are_in_order() throws IOException {
        List<String> order =
                Files.readAllLines(Path.of("src/test/resources/layout/predicate-order.txt"));
        var faults = new ArrayList<String>();
        for (String folder : List.of("data", "ontology/concepts", FIXTURE, NAMES)) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".ttl")).sorted().toList()) {
                    checkOrder(file, order, faults);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static void checkOrder(Path file, List<String> order, List<String> faults)
            throws IOException {
        int last = 0;
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            var value = VALUE.matcher(line);
            if (!value.matches()) {
                last = 0;
                continue;
            }
            int place = order.indexOf(value.group(1));
            if (place < last) {
                faults.add(
                        file
                                + ":"
                                + number
                                + ": "
                                + value.group(1)
                                + (place < 0
                                        ? " is not in predicate-order.txt; add it"
                                        : " is out of order in its block; move it up"));
            }
            last = Math.max(last, place);
        }
    }

    private static void check(Path file, List<String> faults) throws IOException {
        List<String> lines = Files.readAllLines(file);
        var declared = new ArrayList<String>();
        var used = new TreeSet<String>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            var prefix = PREFIX.matcher(line);
            if (prefix.matches()) {
                declared.add(prefix.group(1));
                if (!PrefixRules.namespace(prefix.group(1)).equals(Optional.of(prefix.group(2)))) {
                    faults.add(file + ":" + (at + 1) + ": neither in prefixes.ttl nor by rule");
                }
            } else if (!line.isEmpty()
                    && !SUBJECT.matcher(line).matches()
                    && !VALUE.matcher(line).matches()) {
                faults.add(
                        file
                                + ":"
                                + (at + 1)
                                + ": neither a prefix, a subject nor one value: "
                                + line);
            } else {
                var use = USE.matcher(line.replaceAll("\"(\\\\.|[^\"\\\\])*\"|<[^>]*>", " "));
                use.results().forEach(found -> used.add(found.group(1)));
            }
        }
        if (!file.endsWith("prefixes.ttl") && !declared.equals(List.copyOf(used))) {
            faults.add(file + ":1: declare exactly the prefixes that are used, sorted: " + used);
        }
    }
}
