package eu.factgraph.page.layout;

import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.store.PreferredLabels;
import eu.factgraph.store.Store;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What all pages of a visitor share: labels of nodes, addresses of links and messages.
 *
 * @param drafts editions that are newer than those of the selection
 * @param released the date of the last release in words, or {@code null}
 */
public record PageContext(
        Store store,
        PreferredLabels labels,
        Visitor visitor,
        Messages messages,
        List<DisplayLabel> drafts,
        String released) {

    public PageContext(Store store, PreferredLabels labels, Visitor visitor) {
        this(store, labels, visitor, Messages.in(visitor.language()), List.of(), null);
    }

    /** For statements of another store. */
    public PageContext over(Store other) {
        return new PageContext(other, labels, visitor, messages, drafts, released);
    }

    /** In another language. */
    public PageContext in(Language language) {
        var other =
                new Visitor(
                        language, visitor.languageChosen(), visitor.selection(), visitor.path());
        return new PageContext(store, labels, other, Messages.in(language), drafts, released);
    }

    /** With links to another selection. */
    public PageContext selecting(SelectionCriteria criteria) {
        var other =
                new Visitor(visitor.language(), visitor.languageChosen(), criteria, visitor.path());
        return new PageContext(store, labels, other, messages, drafts, released);
    }

    /** With what the frame of the page tells of the data. */
    public PageContext telling(List<DisplayLabel> newerDrafts, String release) {
        return new PageContext(store, labels, visitor, messages, newerDrafts, release);
    }

    /** With other labels. */
    public PageContext labelled(PreferredLabels other) {
        return new PageContext(store, other, visitor, messages, drafts, released);
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

    /** The path of a form, which keeps language and selection in fields. */
    public String path(String path) {
        return DocumentUrls.own(store.base(), path);
    }

    /** A link to a page, with the chosen language and selection. */
    public String href(String path) {
        return chosen(path(path), path);
    }

    /** A link to a page that is named by a message. */
    public DisplayLabel link(String path, String key) {
        return new DisplayLabel(message(key), href(path), null);
    }

    /** An address with the chosen selection, unless it has parameters for it. */
    public String selected(String address) {
        String selected = address;
        for (var parameter : visitor.selection().parameters().entrySet()) {
            String name = parameter.getKey() + "=";
            if (!selected.contains("?" + name) && !selected.contains("&" + name)) {
                selected = with(selected, name + parameter.getValue());
            }
        }
        return selected;
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

    /** The URL of an asset, for other sites. */
    public String assetUrl(String name) {
        return store.base() + StaticAssets.address(name);
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
                text(node, label),
                node.isURI() ? target(node.getURI()) : null,
                lang.isEmpty() || lang.equals(lang()) ? null : lang);
    }

    private String text(Node node, Node label) {
        if (node.isLiteral()) {
            return new LiteralFormatter(messages).of(node);
        }
        return Optional.of(node.toString())
                .filter(iri -> !iri.startsWith(store.base()) && labels.statements(node).isEmpty())
                .flatMap(DisplayedAddress::of)
                .map(DisplayedAddress::text)
                .orElseGet(label::getLiteralLexicalForm);
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

    /**
     * The document about one of our resources without a redirect, a path on a page; other IRIs if
     * they are URLs.
     */
    private String target(String iri) {
        if (iri.startsWith(store.base())) {
            String document = DocumentUrls.document(store.base(), iri);
            String path = document.substring(store.base().length());
            return chosen(
                    visitor.isOfFile() ? DocumentUrls.link(store.base(), document) : path(path),
                    path);
        }
        return iri.startsWith("http://") || iri.startsWith("https://") ? iri : null;
    }

    private String chosen(String address, String path) {
        String whole = SelectedPaths.has(path) ? selected(address) : address;
        return visitor.languageChosen() ? with(whole, "lang=" + lang()) : whole;
    }

    private static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }

    /**
     * A link to the same page, to which a parameter is appended.
     *
     * @param own the parameters of the page, each followed by an ampersand
     */
    public String same(String own) {
        String query = own.isEmpty() ? "" : "?" + own.substring(0, own.length() - 1);
        String selected = selected(query);
        return selected.isEmpty() ? "?" : selected + "&";
    }

    /** A link to the same page without its selection, with the parameters {@code own} of it. */
    public String unselected(String own) {
        return Arrays.stream(own.split("&"))
                        .filter(one -> !SelectionCriteria.PARAMETERS.contains(one.split("=", 2)[0]))
                        .filter(one -> !one.isEmpty())
                        .map(one -> one + "&")
                        .collect(Collectors.joining("", "?", ""))
                + (visitor.languageChosen() ? "lang=" + lang() : "");
    }

    /** The place that a scope names as its country, or the code if it names none. */
    public DisplayLabel country(String code) {
        Node block = store.node("graph/" + code + "/things/place");
        return G.listSP(store.dataset().getGraph(block), block, DCTerms.spatial.asNode()).stream()
                .findFirst()
                .map(this::label)
                .orElseGet(() -> DisplayLabel.plain(code.toUpperCase(Locale.ROOT)));
    }
}
