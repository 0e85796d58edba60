package eu.factgraph.importing.measure;

import java.util.ArrayList;
import java.util.List;

/** How much of what was drafted a reader has found too, and the other way round. */
final class GoldScore {

    private final Tally tally = Tally.inOrder();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /**
     * @param row what is measured
     * @param drafted for the list
     */
    void drafted(String row, boolean isRight, Object drafted) {
        tally.count(row, "drafted");
        if (isRight) {
            tally.count(row, "right");
        } else {
            wrong.add(row + "\t" + drafted);
        }
    }

    void expected(String row, boolean isFound, Object gold) {
        tally.count(row, "expected");
        if (isFound) {
            tally.count(row, "found");
        } else {
            missing.add(row + "\t" + gold);
        }
    }

    Iterable<String> rows() {
        return tally.rows();
    }

    String right(String row) {
        return Tally.share(tally.get(row, "right"), tally.get(row, "drafted"));
    }

    String found(String row) {
        return Tally.share(tally.get(row, "found"), tally.get(row, "expected"));
    }

    List<String> wrong() {
        return wrong;
    }

    List<String> missing() {
        return missing;
    }
}
