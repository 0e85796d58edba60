package eu.factgraph.sheet;

import eu.factgraph.sheet.Text.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes one space of white space, also across runs, and none at the start and the end. */
final class CollapsedRuns {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");

    private CollapsedRuns() {}

    static List<Run> of(List<Run> runs) {
        var collapsed = new ArrayList<Run>();
        boolean endsInSpace = true;
        for (Run run : runs) {
            String text = SPACE.matcher(run.text()).replaceAll(" ");
            if (endsInSpace && text.startsWith(" ")) {
                text = text.substring(1);
            }
            if (!text.isEmpty()) {
                endsInSpace = text.endsWith(" ");
                collapsed.add(new Run(text, run.isBold(), run.isItalic(), run.target()));
            }
        }
        return trimmed(collapsed);
    }

    private static List<Run> trimmed(List<Run> runs) {
        while (!runs.isEmpty()) {
            Run last = runs.remove(runs.size() - 1);
            String text = last.text().stripTrailing();
            if (!text.isEmpty()) {
                runs.add(new Run(text, last.isBold(), last.isItalic(), last.target()));
                return runs;
            }
        }
        return runs;
    }
}
