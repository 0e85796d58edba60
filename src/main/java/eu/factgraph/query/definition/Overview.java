package eu.factgraph.query.definition;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A question whose result is shown as a diagram, declared by the header line {@code # drawing: type
 * column …}.
 *
 * @param columns of the result, in the order that the type of diagram expects
 */
public record Overview(Question question, DiagramType type, List<String> columns) {

    /** The types of diagrams, with the meaning of their columns. */
    public enum DiagramType {
        /** Row, column, item. */
        MATRIX(3),
        /** Year, lane, item. */
        TIMELINE(3),
        /** Group, item, item that it links to. */
        LANDSCAPE(3),
        /** Item that links here, item, item that it links to, name of the link. */
        NET(4),
        /** Item, and its steps. */
        STEPS(2, Integer.MAX_VALUE);

        private final int minimum;
        private final int maximum;

        DiagramType(int columns) {
            this(columns, columns);
        }

        DiagramType(int minimum, int maximum) {
            this.minimum = minimum;
            this.maximum = maximum;
        }

        private boolean takes(int columns) {
            return columns >= minimum && columns <= maximum;
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
        String[] tokens =
                file.header("drawing").stream()
                        .findFirst()
                        .orElseThrow(() -> invalid(file))
                        .split("\\s+");
        DiagramType type =
                Arrays.stream(DiagramType.values())
                        .filter(value -> value.keyword().equals(tokens[0]))
                        .filter(value -> value.takes(tokens.length - 1))
                        .findFirst()
                        .orElseThrow(() -> invalid(file));
        return new Overview(Question.of(file), type, List.of(tokens).subList(1, tokens.length));
    }

    private static InvalidInput invalid(QueryFile file) {
        return new InvalidInput(
                "overview "
                        + file.name()
                        + ": write '# drawing: type column …', with a type of "
                        + Arrays.stream(DiagramType.values())
                                .map(type -> type.keyword() + " (" + type.minimum + " columns)")
                                .toList());
    }
}
