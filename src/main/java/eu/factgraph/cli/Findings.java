package eu.factgraph.cli;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.Source;
import eu.factgraph.files.TurtleLines;
import eu.factgraph.validation.Finding;
import eu.factgraph.validation.ShapesGraph;
import eu.factgraph.validation.Validation;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings for people: by file, then by focus node. */
record Findings(List<Finding> findings, Map<String, GraphFile> files) {

    static Findings of(List<Finding> findings, Source source) {
        return new Findings(
                findings,
                source.graphFiles().stream()
                        .collect(Collectors.toMap(GraphFile::graph, file -> file)));
    }

    /**
     * Whether violations forbid to do with {@code factgraph} what was asked, which is then told.
     *
     * @param done such as "served"
     */
    static boolean forbid(String done, Factgraph factgraph, ShapesGraph shapes, Source source) {
        var findings = of(new Validation(shapes).findings(factgraph), source);
        if (findings.violations() == 0) {
            return false;
        }
        findings.print(System.err);
        System.err.print(
                findings.violations()
                        + " violations: not "
                        + done
                        + ". Mend them; factgraph validate tells whether they are gone.\n");
        return true;
    }

    long violations() {
        return findings.stream().filter(Finding::violation).count();
    }

    void print(PrintStream out) {
        String file = null;
        String focus = null;
        for (Finding finding : findings) {
            if (!finding.file().equals(file)) {
                file = finding.file();
                focus = null;
                out.print(shown(file) + "\n");
            }
            if (!finding.focus().toString().equals(focus)) {
                focus = finding.focus().toString();
                out.print("  " + finding.label() + " <" + focus + ">\n");
            }
            out.print(
                    "    "
                            + line(finding)
                            + (finding.violation() ? "violation" : "warning")
                            + part(" at ", finding.path())
                            + part(": ", finding.value())
                            + "\n");
            out.print("      " + finding.message() + "\n");
        }
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
        var line = TurtleLines.of(files.get(finding.file())).of(finding.focus().getURI(), path);
        return line.isPresent() ? "line " + line.getAsInt() + ": " : "";
    }

    private static String part(String before, Object part) {
        return part == null ? "" : before + part;
    }
}
