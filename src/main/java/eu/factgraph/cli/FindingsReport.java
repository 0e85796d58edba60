package eu.factgraph.cli;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.TurtleLineIndex;
import eu.factgraph.validation.DatasetValidator;
import eu.factgraph.validation.Finding;
import eu.factgraph.validation.ShapesGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings for people: by file, then by focus node. */
record FindingsReport(List<Finding> findings, Map<String, GraphFile> files) {

    static FindingsReport of(List<Finding> findings, SourceFolders source) {
        return new FindingsReport(
                findings,
                source.graphFiles().stream()
                        .collect(Collectors.toMap(GraphFile::graph, file -> file)));
    }

    /**
     * @param done what is not done with {@code factgraph} if it has violations, such as "served"
     * @throws ValidationFailed with all findings
     */
    static void reject(
            String done, NamedGraphs factgraph, ShapesGraph shapes, SourceFolders source) {
        var findings = of(new DatasetValidator(shapes).findings(factgraph), source);
        if (findings.violations() == 0) {
            return;
        }
        var lines = new ArrayList<>(findings.lines());
        lines.add(
                findings.violations()
                        + " violations: not "
                        + done
                        + ". Mend them; factgraph validate tells whether they are gone.");
        throw new ValidationFailed(lines);
    }

    long violations() {
        return findings.stream().filter(Finding::violation).count();
    }

    /** By file and focus node, indented. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        String file = null;
        String focus = null;
        for (Finding finding : findings) {
            if (!finding.file().equals(file)) {
                file = finding.file();
                focus = null;
                lines.add(shown(file));
            }
            if (!finding.focus().toString().equals(focus)) {
                focus = finding.focus().toString();
                lines.add("  " + finding.label() + " <" + focus + ">");
            }
            lines.add(
                    "    "
                            + line(finding)
                            + (finding.violation() ? "violation" : "warning")
                            + part(" at ", finding.path())
                            + part(": ", finding.value()));
            lines.add("      " + finding.message());
        }
        return lines;
    }

    private String shown(String graph) {
        return files.containsKey(graph) ? files.get(graph).shown() : graph;
    }

    /** The line of the statement, or of the resource, in its file; nothing for what is derived. */
    private String line(Finding finding) {
        if (!files.containsKey(finding.file()) || !finding.focus().isURI()) {
            return "";
        }
        String path = finding.path() == null ? null : finding.path().replaceAll("[<>]", "");
        var line = TurtleLineIndex.of(files.get(finding.file())).of(finding.focus().getURI(), path);
        return line.isPresent() ? "line " + line.getAsInt() + ": " : "";
    }

    private static String part(String before, Object part) {
        return part == null ? "" : before + part;
    }
}
