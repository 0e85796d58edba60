package eu.factgraph.importing.measure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people have found of drafted statements that the reviewed graph does not have: a table of
 * subject, property, value, verdict and reason, in the short form of {@link Fact}.
 */
final class Judgements {

    static final String RIGHT = "judged right";
    static final String WRONG = "wrong";
    static final String ARGUABLE = "arguable";
    static final String OPEN = "not judged";

    private static final Map<String, String> VERDICTS =
            Map.of("right", RIGHT, "wrong", WRONG, "arguable", ARGUABLE);
    private static final int COLUMNS = 4;

    private final Map<List<String>, String> verdicts;

    private Judgements(Map<List<String>, String> verdicts) {
        this.verdicts = verdicts;
    }

    static Judgements read(Path file) {
        var verdicts = new HashMap<List<String>, String>();
        for (List<String> columns : Tables.read(file)) {
            String verdict = columns.size() < COLUMNS ? null : VERDICTS.get(columns.get(3));
            if (verdict == null) {
                throw new IllegalArgumentException(
                        file + ": the fourth column is right, wrong or arguable: " + columns);
            }
            verdicts.put(columns.subList(0, 3), verdict);
        }
        return new Judgements(verdicts);
    }

    String of(Fact fact) {
        return verdicts.getOrDefault(
                List.of(
                        Fact.shortName(fact.subject()),
                        fact.property(),
                        Fact.shortName(fact.value())),
                OPEN);
    }
}
