package eu.factgraph.shacl.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.Path;

/**
 * A validation result (SHACL section 3.6.2).
 *
 * @param path null if the shape has none
 * @param pathNode the node of the path in the shapes graph; null if the shape has none
 * @param value null if the constraint does not report one
 * @param constraint the node of a SPARQL-based constraint, otherwise null
 * @param messages in any number of languages, at least one
 * @param discriminator distinguishes results of the same constraint with the same value; not
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
        Object discriminator) {

    /** All messages on one line; if there are several, each is followed by its language. */
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
