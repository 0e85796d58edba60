package eu.factgraph.query;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.QueryFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A question whose answer is drawn, as the line {@code # drawing: type column …} of its head says.
 *
 * @param columns of the answer, in the order that the type of drawing has them
 */
public record Overview(Question question, DiagramType type, List<String> columns) {

    /** What an answer can be drawn as, with what its columns stand for. */
    public enum DiagramType {
        /** Row, column, thing. */
        MATRIX(3),
        /** Year, lane, thing. */
        TIMELINE(3),
        /** Group, thing, what it leads to. */
        LANDSCAPE(3),
        /** What leads here, thing, what it leads to; the name of the link. */
        NET(4),
        /** Thing, and as many steps as it has. */
        STEPS(2, Integer.MAX_VALUE);

        private final int fewest;
        private final int most;

        DiagramType(int columns) {
            this(columns, columns);
        }

        DiagramType(int fewest, int most) {
            this.fewest = fewest;
            this.most = most;
        }

        private boolean takes(int columns) {
            return columns >= fewest && columns <= most;
        }

        private String word() {
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
        String[] words =
                file.header("drawing").stream()
                        .findFirst()
                        .orElseThrow(() -> unusable(file))
                        .split("\\s+");
        DiagramType type =
                Arrays.stream(DiagramType.values())
                        .filter(one -> one.word().equals(words[0]))
                        .filter(one -> one.takes(words.length - 1))
                        .findFirst()
                        .orElseThrow(() -> unusable(file));
        return new Overview(Question.of(file), type, List.of(words).subList(1, words.length));
    }

    private static InvalidInput unusable(QueryFile file) {
        return new InvalidInput(
                "overview "
                        + file.name()
                        + ": write '# drawing: type column …', with a type of "
                        + Arrays.stream(DiagramType.values())
                                .map(type -> type.word() + " (" + type.fewest + " columns)")
                                .toList());
    }
}
