package eu.factgraph.mcp.answer;

import eu.factgraph.dataset.Language;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.Messages;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.Visitor;
import org.apache.jena.graph.Node;

/** The English names of nodes, or those in another language if there are none. */
public final class NodeNames {

    private final PageContext context;
    private final Messages messages = Messages.in(Language.EN);

    public NodeNames(SelectedGraph graph) {
        this.context =
                new PageContext(
                        graph.store(),
                        graph.pages().labels(),
                        new Visitor(Language.EN, false, graph.criteria()));
    }

    /** The name of a resource, property or class, or the text of a literal. */
    public String name(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : messages.term(node.getURI()).orElseGet(() -> context.label(node).text());
    }

    /** The heading of a column of a question. */
    public String column(String name) {
        return messages.heading(name);
    }

    /** A part, such as an address, is named by one line of what it states. */
    public CitedValue value(Node node) {
        if (node.isLiteral()) {
            String lang = node.getLiteralLanguage();
            return new CitedValue(
                    null,
                    ShortText.of(node.getLiteralLexicalForm()),
                    lang.isEmpty() || lang.equals(Language.EN.tag()) ? null : lang);
        }
        if (!node.isURI()) {
            return new CitedValue(null, node.toString(), null);
        }
        DisplayLabel label = context.value(node);
        return new CitedValue(node.getURI(), ShortText.of(label.text()), label.lang());
    }
}
