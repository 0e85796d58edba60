package eu.factgraph.page;

import static j2html.TagCreator.*;

import eu.factgraph.query.Question;
import eu.factgraph.store.Store;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Plain HTML pages; every text goes through j2html's escaping. */
public record Pages(Store store, List<Question> questions) {

    private static final String STYLE =
            """
            :root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
            dt{font-weight:bold;margin-top:.75rem}dd{margin:0 0 0 1rem}small{opacity:.8}table{border-collapse:collapse}
            td,th{border:1px solid;padding:.25rem .5rem;text-align:left;vertical-align:top}textarea{width:100%;box-sizing:border-box}
            """;

    /** The page of a thing, concept, term or named graph. */
    public String description(Description description) {
        String title = Labels.of(store, description.about());
        return page(
                title,
                h1(title),
                p(join("Kind:", each(kinds(description), kind -> span(link(kind), text(" "))))),
                p(join("IRI:", code(description.about().getURI()))),
                formats(description.about()),
                statements(description),
                incoming(description));
    }

    public String home() {
        return page(
                "factgraph",
                h1("factgraph"),
                p(
                        "Europe's Digital Government Factsheets as a graph that anyone can query, browse, check and import."),
                p(
                        a("Ask with SPARQL").withHref(href("sparql")),
                        text(" · "),
                        a("Ontology").withHref(href("def")),
                        text(" · "),
                        a("Catalogue").withHref(href("catalog"))),
                h2("Sections"),
                ul(each(sections(), section -> li(link(section)))),
                h2("Kinds"),
                ul(each(counts().entrySet(), this::kind)),
                h2("Questions"),
                ul(
                        each(
                                questions,
                                question ->
                                        li(
                                                a(question.title())
                                                        .withHref(
                                                                href(
                                                                        "question/"
                                                                                + question
                                                                                        .name()))))));
    }

    /** The page of a question: its words and parameters, as a form that asks it. */
    public String question(Question question) {
        return page(
                question.title(),
                h1(question.title()),
                p(question.description()),
                form(
                                each(
                                        question.parameters().entrySet(),
                                        parameter ->
                                                p(
                                                        label(
                                                                join(
                                                                        parameter.getKey(),
                                                                        input().withName(
                                                                                        parameter
                                                                                                .getKey())
                                                                                .withValue(
                                                                                        parameter
                                                                                                .getValue()
                                                                                                .fallback())
                                                                                .attr(
                                                                                        "size",
                                                                                        "60"))))),
                                input().withType("hidden").withName("format").withValue("csv"),
                                button("Download the answer as CSV"))
                        .withAction(href("question/" + question.name())),
                h2("Query"),
                pre(question.with(Map.of())));
    }

    /** The SPARQL form. */
    public String sparql(String query) {
        return page(
                "SPARQL",
                h1("Ask with SPARQL"),
                form(
                                label("Query").attr("for", "query"),
                                textarea(query).withId("query").withName("query").withRows("18"),
                                p(button("Ask")))
                        .withMethod("get")
                        .withAction(href("sparql")),
                h2("Questions to start from"),
                ul(
                        each(
                                questions,
                                question ->
                                        li(
                                                a(question.title())
                                                        .withHref(
                                                                href(
                                                                        "question/"
                                                                                + question
                                                                                        .name()))))));
    }

    /** A page that tells a person what went wrong. */
    public String problem(String title, String detail) {
        return page(title, h1(title), p(detail), p(a("Home").withHref(href(""))));
    }

    private LiTag kind(Map.Entry<Node, Long> kind) {
        return li(link(kind.getKey()), text(" (" + kind.getValue() + ")"));
    }

    private String page(String title, DomContent... content) {
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

    private DomContent statements(Description description) {
        Map<Node, List<Quad>> subjects =
                description.statements().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Quad::getSubject,
                                        java.util.LinkedHashMap::new,
                                        Collectors.toList()));
        return each(
                subjects.entrySet(),
                entry ->
                        section(
                                entry.getKey().equals(description.about())
                                        ? h2("Statements")
                                        : h2(link(entry.getKey())),
                                properties(entry.getValue())));
    }

    private DomContent properties(List<Quad> statements) {
        Map<Node, List<Quad>> byProperty =
                statements.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Quad::getPredicate,
                                        java.util.LinkedHashMap::new,
                                        Collectors.toList()));
        return dl(
                each(
                        byProperty.entrySet(),
                        property ->
                                each(
                                        dt(link(property.getKey())),
                                        each(
                                                property.getValue(),
                                                quad ->
                                                        dd(
                                                                link(quad.getObject()),
                                                                text(" "),
                                                                small(
                                                                        text("— "),
                                                                        link(quad.getGraph())))))));
    }

    private DomContent incoming(Description description) {
        if (description.incoming().isEmpty()) {
            return text("");
        }
        Map<Node, List<Quad>> byProperty =
                description.incoming().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Quad::getPredicate,
                                        java.util.LinkedHashMap::new,
                                        Collectors.toList()));
        return section(
                h2("What points here (" + description.incomingCount() + ")"),
                dl(
                        each(
                                byProperty.entrySet(),
                                property ->
                                        each(
                                                dt(text("as "), link(property.getKey())),
                                                each(
                                                        property.getValue(),
                                                        quad ->
                                                                dd(
                                                                        link(quad.getSubject()),
                                                                        text(" "),
                                                                        small(
                                                                                text("— "),
                                                                                link(
                                                                                        quad
                                                                                                .getGraph()))))))),
                pre(
                        "SELECT ?thing ?property { ?thing ?property <"
                                + description.about().getURI()
                                + "> }"));
    }

    private DomContent formats(Node about) {
        String document = Addresses.document(store.base(), about.getURI());
        return p(
                text("As: "),
                each(
                        List.of("ttl", "trig", "jsonld", "rdf", "nt", "nq"),
                        suffix -> span(a(suffix).withHref(document + "." + suffix), text(" "))));
    }

    private List<Node> kinds(Description description) {
        return description.statements().stream()
                .filter(
                        quad ->
                                quad.getSubject().equals(description.about())
                                        && quad.getPredicate().equals(RDF.Nodes.type))
                .map(Quad::getObject)
                .distinct()
                .toList();
    }

    private DomContent link(Node node) {
        String label = Labels.of(store, node);
        if (node.isURI()) {
            return a(label).withHref(Addresses.link(store.base(), node.getURI()));
        }
        return node.getLiteralLanguage().isEmpty()
                ? text(label)
                : span(label).withLang(node.getLiteralLanguage());
    }

    private List<Node> sections() {
        Node section = NodeFactory.createURI(store.base() + "def/Section");
        var found = new java.util.ArrayList<Node>();
        store.dataset()
                .getDefaultGraph()
                .find(Node.ANY, RDF.Nodes.type, section)
                .forEach(triple -> found.add(triple.getSubject()));
        found.sort(java.util.Comparator.comparing(Node::getURI));
        return found;
    }

    private Map<Node, Long> counts() {
        return store.dataset().getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                .filter(
                        triple ->
                                triple.getSubject().isURI()
                                        && triple.getSubject()
                                                .getURI()
                                                .startsWith(store.base() + "id/"))
                .collect(
                        Collectors.groupingBy(
                                org.apache.jena.graph.Triple::getObject,
                                () ->
                                        new TreeMap<>(
                                                org.apache.jena.sparql.util.NodeCmp
                                                        ::compareRDFTerms),
                                Collectors.counting()));
    }

    private String href(String path) {
        return Addresses.link(store.base(), store.base() + path);
    }
}
