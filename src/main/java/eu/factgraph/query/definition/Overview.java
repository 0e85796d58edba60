package eu.factgraph.query.definition;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question whose result is shown as a diagram, or as a table with one row per resource, declared
 * by the header line {@code # drawing: type column …} or {@code # table: row column value}.
 *
 * @param diagram the type of diagram; empty for a table
 * @param columns of the result, in the order that the diagram or table expects
 */
public record Overview(Question question, Optional<DiagramType> diagram, List<String> columns) {

    private static final int TABLE_COLUMNS = 3;

    /** The types of diagrams, with the meaning of their columns. */
    public enum DiagramType {
        /** Row, column, resource. */
        MATRIX(3, 3),
        /** Year, lane, resource. */
        TIMELINE(3, 3),
        /** Group, resource, related resource. */
        LANDSCAPE(3, 3),
        /** Resource, and its steps. */
        STEPS(2, Integer.MAX_VALUE);

        private final int minimum;
        private final int maximum;

        DiagramType(int minimum, int maximum) {
            this.minimum = minimum;
            this.maximum = maximum;
        }

        private boolean matches(List<String> tokens) {
            int columns = tokens.size() - 1;
            return tokens.indexOf(keyword()) == 0 && columns >= minimum && columns <= maximum;
        }

        private String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The overviews in a folder, sorted by name. */
    public static List<Overview> in(Path folder) {
        return QueryFile.in(folder).stream().map(Overview::of).toList();
    }

    public String name() {
        return question.name();
    }

    private static Overview of(QueryFile file) {
        List<String> table = tokens(file, "table");
        if (table.size() == TABLE_COLUMNS) {
            return new Overview(Question.of(file), Optional.empty(), table);
        }
        List<String> drawing = tokens(file, "drawing");
        DiagramType type =
                Arrays.stream(DiagramType.values())
                        .filter(one -> one.matches(drawing))
                        .findFirst()
                        .orElseThrow(() -> invalid(file));
        List<String> columns = drawing.subList(1, drawing.size());
        return new Overview(Question.of(file), Optional.of(type), columns);
    }

    private static List<String> tokens(QueryFile file, String key) {
        return file.first(key).map(line -> List.of(line.split("\\s+"))).orElse(List.of());
    }

    private static InvalidInput invalid(QueryFile file) {
        List<String> types =
                Arrays.stream(DiagramType.values())
                        .map(type -> type.keyword() + " (" + type.minimum + " columns)")
                        .toList();
        return new InvalidInput(
                "overview %s: write '# drawing: type column …', or '# table: row column value'; types are %s"
                        .formatted(file.name(), types));
    }
}
