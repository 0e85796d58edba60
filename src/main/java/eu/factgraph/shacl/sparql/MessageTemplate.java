package eu.factgraph.shacl.sparql;

import eu.factgraph.shacl.engine.TermFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Messages with variables, {@code {?value}} or {@code {$value}} (SHACL section 5.3.2). */
final class MessageTemplate {

    private static final Pattern VARIABLE = Pattern.compile("\\{[?$](\\w+)\\}");

    private MessageTemplate() {}

    /** The message in its language; variables without a value remain. */
    static Node filled(Node message, Binding values) {
        String text =
                VARIABLE.matcher(message.getLiteralLexicalForm())
                        .replaceAll(
                                match -> {
                                    Node value = values.get(Var.alloc(match.group(1)));
                                    return Matcher.quoteReplacement(
                                            value == null
                                                    ? match.group()
                                                    : TermFormat.plain(value));
                                });
        String language = message.getLiteralLanguage();
        return language.isEmpty()
                ? NodeFactory.createLiteralString(text)
                : NodeFactory.createLiteralLang(text, language);
    }
}
