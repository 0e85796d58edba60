package eu.factgraph.validation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.PathFactory;

/**
 * A validation result with its file.
 *
 * @param file canonical graph IRI of the file; empty if there is none
 * @param label of the focus node
 * @param result the SHACL validation result
 */
public record Finding(String file, String label, ReportEntry result) {

    /** By file, focus node and message. */
    public static final Comparator<Finding> BY_FILE =
            Comparator.comparing(Finding::file)
                    .thenComparing(finding -> finding.focus().toString())
                    .thenComparing(Finding::message);

    /**
     * A violation that SHACL does not detect.
     *
     * @param property may be null
     * @param value may be null
     */
    static Finding violation(
            String file, Graph union, Node focus, Node property, Node value, String message) {
        var result = entry(focus, value, message, Severity.Violation);
        if (property != null) {
            result.resultPath(PathFactory.pathLink(property));
        }
        return new Finding(file, DatasetValidator.label(union, focus), result);
    }

    static Finding warning(String file, Graph union, Node focus, String message) {
        var result = entry(focus, null, message, Severity.Warning);
        return new Finding(file, DatasetValidator.label(union, focus), result);
    }

    private static ReportEntry entry(Node focus, Node value, String message, Severity severity) {
        return ReportEntry.create()
                .focusNode(focus)
                .value(value)
                .message(message)
                .severity(severity)
                .sourceConstraintComponent(SHACL.ClosedConstraintComponent);
    }

    /** The same finding, explained otherwise. */
    Finding withMessage(String message) {
        ReportEntry explained =
                ReportEntry.create()
                        .focusNode(result.focusNode())
                        .resultPath(result.resultPath())
                        .value(result.value())
                        .message(message)
                        .severity(result.severity())
                        .source(result.source())
                        .sourceConstraint(result.sourceConstraint())
                        .sourceConstraintComponent(result.sourceConstraintComponent());
        return new Finding(file, label, explained);
    }

    public Node focus() {
        return result.focusNode();
    }

    /** The path in SPARQL syntax, or null. */
    public String path() {
        return result.resultPath() == null ? null : result.resultPath().toString();
    }

    /** May be null. */
    public Node value() {
        return result.value();
    }

    public String message() {
        return result.message();
    }

    public boolean violation() {
        return result.severity().equals(Severity.Violation);
    }

    /** Equal for findings that say the same, which SHACL's results do not show. */
    List<String> key() {
        return Stream.of(file, focus(), path(), value(), message()).map(String::valueOf).toList();
    }
}
