package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.TermFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;

/** Messages with variables, {@code {?value}} or {@code {$value}} (SHACL section 5.3.2). */
final class MessageTemplate {

    private static final Pattern VARIABLE = Pattern.compile("\\{[?$](\\w+)\\}");

    private MessageTemplate() {}

    /**
     * The first messages, otherwise the second, otherwise the default, with their variables filled.
     */
    static List<Node> filled(
            List<Node> first,
            List<Node> second,
            String defaultMessage,
            Function<Var, Node> values) {
        List<Node> messages = first.isEmpty() ? second : first;
        return messages.isEmpty()
                ? List.of(filled(NodeFactory.createLiteralString(defaultMessage), values))
                : messages.stream().map(message -> filled(message, values)).toList();
    }

    /** The message in its language; variables without a value remain. */
    private static Node filled(Node message, Function<Var, Node> values) {
        String text =
                VARIABLE.matcher(message.getLiteralLexicalForm())
                        .replaceAll(match -> Matcher.quoteReplacement(text(match, values)));
        String language = message.getLiteralLanguage();
        return language.isEmpty()
                ? NodeFactory.createLiteralString(text)
                : NodeFactory.createLiteralLang(text, language);
    }

    private static String text(MatchResult variable, Function<Var, Node> values) {
        Node value = values.apply(Var.alloc(variable.group(1)));
        return value == null ? variable.group() : TermFormat.plain(value);
    }
}
