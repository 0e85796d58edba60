package eu.factgraph.page.layout;

import eu.factgraph.dataset.Language;
import eu.factgraph.store.PreferredLabels;
import eu.factgraph.store.Store;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/** What all pages of a visitor share: labels of nodes, addresses of links and messages. */
public record PageContext(Store store, PreferredLabels labels, Visitor visitor, Messages messages) {

    public PageContext(Store store, PreferredLabels labels, Visitor visitor) {
        this(store, labels, visitor, Messages.in(visitor.language()));
    }

    public String lang() {
        return visitor.language().tag();
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    public Graph graph() {
        return store.dataset().getDefaultGraph();
    }

    public String message(String key, Object... values) {
        return messages.of(key, values);
    }

    /** Of equivalent literals the best one for the visitor. */
    public Optional<Node> preferred(Collection<Node> literals) {
        return literals.stream().min(PreferredLabels.preferring(visitor.language()));
    }

    /** The path of a form, which keeps the language in a field. */
    public String path(String path) {
        return DocumentUrls.own(store.base(), path);
    }

    /** A link to a page, with the chosen language. */
    public String href(String path) {
        return withLanguage(path(path));
    }

    /** The SPARQL editor with a query. */
    public String editorHref(String query) {
        return href("sparql?edit=" + DocumentUrls.encoded(query));
    }

    /** The neighbourhood of a resource; {@code null} for other IRIs. */
    public String neighbourhoodHref(String iri) {
        return iri.startsWith(store.base() + "id/") ? href(neighbourhoodPath(iri)) : null;
    }

    public String neighbourhoodPath(String iri) {
        return "around/" + iri.substring((store.base() + "id/").length());
    }

    public String asset(String name) {
        return path(StaticAssets.address(name));
    }

    /** A property or class by its name in the messages, another node by its label. */
    public DisplayLabel label(Node node) {
        return node.isURI() ? term(node.getURI()).orElseGet(() -> labelled(node)) : labelled(node);
    }

    private Optional<DisplayLabel> term(String iri) {
        return isThing(iri)
                ? Optional.empty()
                : messages.term(iri).map(name -> new DisplayLabel(name, target(iri), null));
    }

    private boolean isThing(String iri) {
        return iri.startsWith(store.base()) && !iri.startsWith("def/", store.base().length());
    }

    private DisplayLabel labelled(Node node) {
        Node label = labels.of(node, visitor.language());
        String lang = label.getLiteralLanguage();
        return new DisplayLabel(
                node.isLiteral()
                        ? new LiteralFormatter(messages).of(node)
                        : label.getLiteralLexicalForm(),
                node.isURI() ? target(node.getURI()) : null,
                lang.isEmpty() || lang.equals(lang()) ? null : lang);
    }

    /** A part as one line of text, another node by its label. */
    public DisplayLabel value(Node node) {
        return new PartFormatter(this).line(node).orElseGet(() -> label(node));
    }

    /** The name of a property read from object to subject, such as "Parts". */
    public DisplayLabel inverseLabel(Node property) {
        DisplayLabel label = label(property);
        String key = "inverse." + Messages.key(property.getURI());
        String text = messages.orElse(key, message("inverse", label.text()));
        return new DisplayLabel(text, label.href(), null);
    }

    /** The document about one of our resources without a redirect; other IRIs if they are URLs. */
    private String target(String iri) {
        if (iri.startsWith(store.base())) {
            String document = DocumentUrls.document(store.base(), iri);
            return withLanguage(DocumentUrls.link(store.base(), document));
        }
        return iri.startsWith("http://") || iri.startsWith("https://") ? iri : null;
    }

    private String withLanguage(String address) {
        String separator = address.contains("?") ? "&" : "?";
        return visitor.languageChosen() ? address + separator + "lang=" + lang() : address;
    }
}
