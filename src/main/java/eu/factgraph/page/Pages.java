package eu.factgraph.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.input;
import static j2html.TagCreator.join;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.text;
import static j2html.TagCreator.textarea;
import static j2html.TagCreator.ul;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import eu.factgraph.export.VersionedExports;
import eu.factgraph.query.Question;
import eu.factgraph.store.Store;
import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** Plain HTML pages; every text goes through j2html's escaping. */
public record Pages(Store store, List<Question> questions, Frame frame) {

    public Pages(Store store, List<Question> questions) {
        this(store, questions, new Frame(store));
    }

    /** The page of a thing, concept, term or named graph. */
    public String description(Description description) {
        return new DescriptionPage(store, frame, description).html();
    }

    public String home() {
        return frame.page(
                "factgraph",
                h1("factgraph"),
                p(
                        "Europe's Digital Government Factsheets as a graph that anyone can query, browse, check and import."),
                p(
                        a("Ask with SPARQL").withHref(frame.href("sparql")),
                        text(" · "),
                        a("Ontology").withHref(frame.href("def")),
                        text(" · "),
                        a("Catalogue").withHref(frame.href("catalog")),
                        text(" · "),
                        a("Exports").withHref(frame.href("export")),
                        text(" · "),
                        a("Conformance").withHref(frame.href("conformance"))),
                h2("Sections"),
                outline(editions()),
                h2("Kinds"),
                ul(each(counts().entrySet(), this::kind)),
                h2("Questions"),
                questionList());
    }

    private DomContent questionList() {
        return ul(each(questions, question -> li(a(question.title()).withHref(address(question)))));
    }

    private String address(Question question) {
        return frame.href("question/" + question.name());
    }

    /** The page of a question: its words and parameters, as a form that asks it. */
    public String question(Question question) {
        return frame.page(
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
                        .withAction(address(question)),
                h2("Query"),
                pre(question.with(Map.of())));
    }

    /** What the official shapes say of the exports. */
    public String conformance(Exports exports, Conformance conformance) {
        return new ConformancePage(frame, exports, conformance).html();
    }

    /** The files of a version, and which other versions there are. */
    public String exports(VersionedExports exports, List<LocalDate> releases) {
        return new ExportsPage(frame, exports, releases).html();
    }

    /** The SPARQL form. */
    public String sparql(String query) {
        return frame.page(
                "SPARQL",
                h1("Ask with SPARQL"),
                form(
                                label("Query").attr("for", "query"),
                                textarea(query).withId("query").withName("query").withRows("18"),
                                p(button("Ask")))
                        .withMethod("get")
                        .withAction(frame.href("sparql")),
                h2("Questions to start from"),
                questionList());
    }

    /** A page that tells a person what went wrong. */
    public String problem(String title, String detail) {
        return frame.page(title, h1(title), p(detail), p(a("Home").withHref(frame.href(""))));
    }

    private LiTag kind(Map.Entry<Node, Long> kind) {
        return li(frame.link(kind.getKey()), text(" (" + kind.getValue() + ")"));
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
                                Triple::getObject,
                                () ->
                                        new TreeMap<>(
                                                org.apache.jena.sparql.util.NodeCmp
                                                        ::compareRDFTerms),
                                Collectors.counting()));
    }

    /** Sections below their wholes, in the order of the document. */
    private DomContent outline(List<Node> parts) {
        return parts.isEmpty()
                ? text("")
                : ul(each(parts, part -> li(frame.link(part), outline(sections(part)))));
    }

    private List<Node> editions() {
        return subjects(RDF.Nodes.type, NodeFactory.createURI(store.base() + "def/Factsheet"));
    }

    private List<Node> sections(Node whole) {
        Node section = NodeFactory.createURI(store.base() + "def/Section");
        return subjects(DCTerms.isPartOf.asNode(), whole).stream()
                .filter(
                        part ->
                                store.dataset()
                                        .getDefaultGraph()
                                        .contains(part, RDF.Nodes.type, section))
                .sorted(Comparator.comparingInt(this::order))
                .toList();
    }

    private int order(Node section) {
        Node order = NodeFactory.createURI(store.base() + "def/order");
        return store.dataset().getDefaultGraph().stream(section, order, Node.ANY)
                .mapToInt(triple -> Integer.parseInt(triple.getObject().getLiteralLexicalForm()))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private List<Node> subjects(Node predicate, Node object) {
        return store.dataset().getDefaultGraph().stream(Node.ANY, predicate, object)
                .map(Triple::getSubject)
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }
}
