package eu.factgraph.cli;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.TurtleLineIndex;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.Finding;
import eu.factgraph.validation.ShapesGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Formats findings by file and focus node.
 *
 * @param lineIndexes of the files read so far, by graph
 */
record FindingsReport(
        List<Finding> findings,
        Map<String, GraphFile> files,
        Map<String, TurtleLineIndex> lineIndexes) {

    static FindingsReport of(List<Finding> findings, SourceFolders source) {
        var byGraph =
                source.graphFiles().stream()
                        .collect(Collectors.toMap(GraphFile::graph, file -> file));
        return new FindingsReport(findings, byGraph, new HashMap<>());
    }

    /**
     * @param action that violations prevent, such as "served"
     * @throws ValidationFailed with all findings, if there are violations
     */
    static void reject(
            String action, NamedGraphs graphs, ShapesGraph shapes, SourceFolders source) {
        reject(action, new DatasetValidator(shapes).findings(graphs), source);
    }

    /**
     * @param action that violations prevent, such as "served"
     * @throws ValidationFailed with all findings, if there are violations
     */
    static void reject(String action, List<Finding> all, SourceFolders source) {
        var findings = of(all, source);
        if (findings.violations() == 0) {
            return;
        }
        var lines = new ArrayList<>(findings.lines());
        String last = "%s: not %s; fix the data, then check it with factgraph validate";
        lines.add(last.formatted(count(findings.violations(), "violation"), action));
        throw new ValidationFailed(lines);
    }

    long violations() {
        return findings.stream().filter(Finding::violation).count();
    }

    long warnings() {
        return findings.size() - violations();
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        String file = null;
        String focus = null;
        for (Finding finding : findings) {
            if (!finding.file().equals(file)) {
                file = finding.file();
                focus = null;
                lines.add(displayName(file));
            }
            if (!finding.focus().toString().equals(focus)) {
                focus = finding.focus().toString();
                lines.add("  " + finding.label() + " <" + focus + ">");
            }
            lines.add(
                    "    "
                            + line(finding)
                            + (finding.violation() ? "violation" : "warning")
                            + optional(" at ", finding.path())
                            + optional(": ", finding.value()));
            lines.add("      " + finding.message());
        }
        return lines;
    }

    private String displayName(String graph) {
        return files.containsKey(graph) ? files.get(graph).displayName() : graph;
    }

    /** The line of the statement, or of the resource, in its file; empty for derived statements. */
    private String line(Finding finding) {
        if (!files.containsKey(finding.file()) || !finding.focus().isURI()) {
            return "";
        }
        String path = finding.path() == null ? null : finding.path().replaceAll("[<>]", "");
        var index =
                lineIndexes.computeIfAbsent(
                        finding.file(), graph -> TurtleLineIndex.of(files.get(graph)));
        var line = index.of(finding.focus().getURI(), path, finding.value());
        return line.isPresent() ? "line " + line.getAsInt() + ": " : "";
    }

    private static String optional(String prefix, Object value) {
        return value == null ? "" : prefix + value;
    }
}
