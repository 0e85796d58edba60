package eu.factgraph.validation;

import org.apache.jena.graph.Node;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.PathFactory;

/**
 * One result of a validation, with where it stands.
 *
 * @param file graph IRI of the file that states it, in the canonical namespace; empty if none does
 * @param label of the focus node
 * @param result as SHACL reports it
 */
public record Finding(String file, String label, ReportEntry result) {

    /**
     * A violation that no shape can find.
     *
     * @param property the property in question, or null
     * @param value the value in question, or null
     */
    static Finding violation(
            String file, String label, Node focus, Node property, Node value, String message) {
        ReportEntry result =
                ReportEntry.create()
                        .focusNode(focus)
                        .value(value)
                        .message(message)
                        .severity(Severity.Violation)
                        .sourceConstraintComponent(SHACL.ClosedConstraintComponent);
        return new Finding(
                file,
                label,
                property == null ? result : result.resultPath(PathFactory.pathLink(property)));
    }

    public Node focus() {
        return result.focusNode();
    }

    /** The property in question as SPARQL writes it, or null. */
    public String path() {
        return result.resultPath() == null ? null : result.resultPath().toString();
    }

    /** The value in question, or null. */
    public Node value() {
        return result.value();
    }

    public String message() {
        return result.message();
    }

    public boolean violation() {
        return result.severity().equals(Severity.Violation);
    }
}
