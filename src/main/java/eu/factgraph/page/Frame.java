package eu.factgraph.page;

import eu.factgraph.store.Store;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What all pages of one reader share: how a node is shown, where a link leads, what words are used.
 */
record Frame(Store store, Labels labels, Reader reader, Words words) {

    Frame(Store store, Labels labels, Reader reader) {
        this(store, labels, reader, Words.in(reader.language()));
    }

    String lang() {
        return reader.language().tag();
    }

    List<Language> languages() {
        return List.of(Language.values());
    }

    String say(String key, Object... values) {
        return words.of(key, values);
    }

    /** Where a form is sent to; what it keeps is in its fields. */
    String path(String path) {
        return Addresses.own(store.base(), path);
    }

    /** A page of ours; it keeps the language that was chosen. */
    String href(String path) {
        return spoken(path(path));
    }

    /** The editor with a query in it. */
    String ask(String query) {
        return href("sparql?edit=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    /** The neighbourhood of a thing; {@code null} of anything else. */
    String around(String iri) {
        return iri.startsWith(store.base() + "id/") ? href(aroundPath(iri)) : null;
    }

    /** The path of the neighbourhood of a thing. */
    String aroundPath(String iri) {
        return "around/" + iri.substring((store.base() + "id/").length());
    }

    String asset(String name) {
        return path(Assets.address(name));
    }

    /** A property or class by its name in the words of the pages, all else by its label. */
    Shown shown(Node node) {
        return node.isURI() ? term(node.getURI()).orElseGet(() -> labelled(node)) : labelled(node);
    }

    private Optional<Shown> term(String iri) {
        return isThing(iri)
                ? Optional.empty()
                : words.term(iri).map(name -> new Shown(name, target(iri), null));
    }

    private boolean isThing(String iri) {
        return iri.startsWith(store.base()) && !iri.startsWith("def/", store.base().length());
    }

    private Shown labelled(Node node) {
        Node label = labels.of(node, reader.language());
        String lang = label.getLiteralLanguage();
        return new Shown(
                node.isLiteral() ? new Literals(words).of(node) : label.getLiteralLexicalForm(),
                node.isURI() ? target(node.getURI()) : null,
                lang.isEmpty() || lang.equals(lang()) ? null : lang);
    }

    /** A value: a part of something in one line, all else by its label. */
    Shown value(Node node) {
        return new Parts(this).line(node).orElseGet(() -> shown(node));
    }

    /** What the subjects of a property are to its object, such as "parts". */
    Shown inverse(Node property) {
        Shown shown = shown(property);
        String words =
                this.words.orElse(
                        "inverse." + Words.key(property.getURI()), say("inverse", shown.words()));
        return new Shown(words, shown.href(), null);
    }

    /** The document about a thing of ours, at once; anything else as it is, if it is on the web. */
    private String target(String iri) {
        if (iri.startsWith(store.base())) {
            return spoken(Addresses.link(store.base(), Addresses.document(store.base(), iri)));
        }
        return iri.startsWith("http://") || iri.startsWith("https://") ? iri : null;
    }

    private String spoken(String address) {
        if (!reader.chosen()) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + "lang=" + lang();
    }
}
