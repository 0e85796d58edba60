package eu.factgraph.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;

import eu.factgraph.store.Store;
import j2html.tags.DomContent;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;

/** What all pages share: head, navigation, and how a node is linked. */
record Frame(Store store, Language language) {

    private static final String STYLE =
            """
            :root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
            dt{font-weight:bold;margin-top:.75rem}dd{margin:0 0 0 1rem}small{opacity:.85}pre{white-space:pre-wrap}table{border-collapse:collapse}
            td,th{overflow-wrap:break-word;border:1px solid;padding:.25rem .5rem;text-align:left;vertical-align:top}[role=region]{overflow-x:auto}caption{text-align:left}textarea{width:100%;box-sizing:border-box}
            """;

    String page(String title, DomContent... content) {
        return document(
                html(
                                head(
                                        meta().withCharset("utf-8"),
                                        title(title),
                                        meta().withName("viewport")
                                                .withContent("width=device-width"),
                                        style(rawHtml(STYLE))),
                                body(header(nav(a("factgraph").withHref(href("")))), main(content)))
                        .withLang("en"));
    }

    DomContent link(Node node) {
        Node label = label(node);
        String words = label.getLiteralLexicalForm();
        if (node.isURI()) {
            var link = a(words).withHref(Addresses.link(store.base(), node.getURI()));
            return isForeign(label) ? link.withLang(label.getLiteralLanguage()) : link;
        }
        return isForeign(label) ? span(words).withLang(label.getLiteralLanguage()) : text(words);
    }

    Node label(Node node) {
        return Labels.of(store, node, language);
    }

    /** Whether a screen reader has to change its voice for it (WCAG 2.2, 3.1.2). */
    private static boolean isForeign(Node label) {
        return !label.getLiteralLanguage().isEmpty() && !label.getLiteralLanguage().equals("en");
    }

    /** The policy that lets the one style sheet of pages through, and nothing else (CSP 3). */
    static String policy() {
        return "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(DigestUtils.sha256(STYLE))
                + "'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    String href(String path) {
        return Addresses.link(store.base(), store.base() + path);
    }
}
