package eu.factgraph.cli;

import eu.factgraph.files.Namespace;
import eu.factgraph.validation.Finding;
import java.io.PrintStream;
import java.util.List;

/** Findings for people: by file, then by focus node. */
record Findings(List<Finding> findings) {

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
                            + (finding.violation() ? "violation" : "warning")
                            + part(" at ", finding.path())
                            + part(": ", finding.value())
                            + "\n");
            out.print("      " + finding.message() + "\n");
        }
    }

    private static String shown(String graph) {
        String start = Namespace.CANONICAL + "graph/";
        return graph.startsWith(start) ? "data/" + graph.substring(start.length()) + ".ttl" : graph;
    }

    private static String part(String before, Object part) {
        return part == null ? "" : before + part;
    }
}
