package eu.factgraph.sheet;

import eu.factgraph.sheet.Text.Run;
import java.util.ArrayList;
import java.util.List;

/** Makes one link of several with one target that only white space separates. */
final class LinkedRuns {

    private LinkedRuns() {}

    static List<Run> of(List<Run> runs) {
        var linked = new ArrayList<Run>();
        for (int at = 0; at < runs.size(); at++) {
            Run run = runs.get(at);
            boolean isBridge =
                    run.target().isEmpty()
                            && run.text().isBlank()
                            && at > 0
                            && at + 1 < runs.size()
                            && runs.get(at - 1).target().equals(runs.get(at + 1).target());
            linked.add(
                    isBridge
                            ? new Run(
                                    run.text(),
                                    run.isBold(),
                                    run.isItalic(),
                                    runs.get(at - 1).target())
                            : run);
        }
        return linked;
    }
}
