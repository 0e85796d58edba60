package eu.factgraph.authoring;

import eu.factgraph.authoring.TurtleTokens.TokenKind;
import eu.factgraph.files.PrefixRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A Turtle file in the layout of the data: the prefixes that it uses, one value per line. */
public final class TurtleDocument {

    private static final String VALUE_END = " ;\n  ";

    private final List<String> blocks = new ArrayList<>();

    /**
     * @param subject a term
     * @param statements a property and a value each
     */
    public TurtleDocument block(String subject, List<String> statements) {
        blocks.add(subject + "\n  " + String.join(VALUE_END, statements) + " .\n");
        return this;
    }

    public String text() {
        String body = String.join("\n", blocks);
        var prefixes = new TreeMap<String, String>();
        TurtleTokens.of(body).stream()
                .filter(token -> token.kind() == TokenKind.PREFIXED_NAME)
                .map(TurtlePrefixes::prefix)
                .forEach(
                        prefix ->
                                prefixes.put(prefix, PrefixRules.namespace(prefix).orElseThrow()));
        String head =
                prefixes.entrySet().stream()
                        .map(
                                entry ->
                                        "@prefix %s: <%s> .\n"
                                                .formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
        return head + "\n" + body;
    }
}
