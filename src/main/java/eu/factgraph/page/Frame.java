package eu.factgraph.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.each;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;

import eu.factgraph.store.Store;
import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;
import org.apache.jena.graph.Node;

/** What all pages share: head, navigation, and how a node is linked. */
record Frame(Store store) {

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
        String label = Labels.of(store, node);
        if (node.isURI()) {
            return a(label).withHref(Addresses.link(store.base(), node.getURI()));
        }
        return node.getLiteralLanguage().isEmpty()
                ? text(label)
                : span(label).withLang(node.getLiteralLanguage());
    }

    /** On a narrow screen the table scrolls by itself, by keyboard too, not the page. */
    static DomContent grid(String caption, List<String> heading, List<List<DomContent>> rows) {
        return div(table(
                        caption(caption),
                        thead(tr(each(heading, name -> th(name).attr("scope", "col")))),
                        tbody(each(rows, row -> tr(each(row, cell -> td(cell)))))))
                .attr("role", "region")
                .attr("aria-label", caption)
                .attr("tabindex", "0");
    }

    static List<DomContent> cells(List<String> texts) {
        return texts.stream().<DomContent>map(TagCreator::text).toList();
    }

    String href(String path) {
        return Addresses.link(store.base(), store.base() + path);
    }
}
