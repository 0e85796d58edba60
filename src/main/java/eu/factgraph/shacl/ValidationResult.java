package eu.factgraph.shacl;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;

/**
 * A validation result (SHACL section 3.6.2).
 *
 * @param path null if the shape has none
 * @param pathNode the path in the shapes graph, or the IRI that it is; null if there is none
 * @param value null if the constraint reports none
 * @param constraint the node of a SPARQL-based constraint, else null
 * @param messages in any number of languages, at least one
 * @param cause what tells a result from another of the same constraint with the same value; not
 *     reported
 */
public record ValidationResult(
        Node focus,
        Path path,
        Node pathNode,
        Node value,
        Node severity,
        Node shape,
        Node component,
        Node constraint,
        List<Node> messages,
        Object cause) {

    /** The messages, those with a language marked with it if there are several. */
    public String message() {
        return messages.stream().map(this::text).sorted().collect(Collectors.joining(" / "));
    }

    private String text(Node message) {
        String language = message.getLiteralLanguage();
        return messages.size() > 1 && !Objects.requireNonNullElse(language, "").isEmpty()
                ? message.getLiteralLexicalForm() + " (" + language + ")"
                : message.getLiteralLexicalForm();
    }
}
