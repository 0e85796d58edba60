package eu.factgraph.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.join;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.small;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import eu.factgraph.store.Store;
import j2html.tags.DomContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * The page of one description: each statement with the graph that makes it, and what points here,
 * by meaning.
 */
record DescriptionPage(Store store, Frame frame, Description description) {

    String html() {
        String title = frame.label(description.about()).getLiteralLexicalForm();
        return frame.page(
                title,
                h1(title),
                p(join("Kind:", each(kinds(), kind -> span(frame.link(kind), text(" "))))),
                p(join("IRI:", code(description.about().getURI()))),
                formats(description.about()),
                statements(),
                incoming(),
                forSearchEngines());
    }

    /** In the order in which each group comes first. */
    private static Map<Node, List<Quad>> grouped(List<Quad> quads, Function<Quad, Node> part) {
        return quads.stream()
                .collect(Collectors.groupingBy(part, LinkedHashMap::new, Collectors.toList()));
    }

    private DomContent forSearchEngines() {
        return new SchemaOrg(description)
                .json()
                .map(json -> (DomContent) script(rawHtml(json)).withType("application/ld+json"))
                .orElse(text(""));
    }

    private DomContent statements() {
        Map<Node, List<Quad>> subjects = grouped(description.statements(), Quad::getSubject);
        return each(
                subjects.entrySet(),
                entry ->
                        section(
                                entry.getKey().equals(description.about())
                                        ? h2("Statements")
                                        : h2(frame.link(entry.getKey())),
                                properties(entry.getValue())));
    }

    private DomContent properties(List<Quad> statements) {
        Map<Node, List<Quad>> byProperty = grouped(statements, Quad::getPredicate);
        return dl(
                each(
                        byProperty.entrySet(),
                        property ->
                                each(
                                        dt(frame.link(property.getKey())),
                                        each(
                                                property.getValue(),
                                                quad -> stated(quad.getObject(), quad)))));
    }

    private DomContent incoming() {
        if (description.incoming().isEmpty()) {
            return text("");
        }
        Map<Node, List<Quad>> byProperty = grouped(description.incoming(), Quad::getPredicate);
        return section(
                h2("What points here (" + description.incomingCount() + ")"),
                dl(
                        each(
                                byProperty.entrySet(),
                                property ->
                                        each(
                                                dt(text("as "), frame.link(property.getKey())),
                                                each(
                                                        property.getValue(),
                                                        quad -> stated(quad.getSubject(), quad))))),
                pre(
                        "SELECT ?thing ?property ?graph { GRAPH ?graph { ?thing ?property <"
                                + description.about().getURI()
                                + "> } }"));
    }

    /** With the graph that says so, unless the whole page is of one thing's past. */
    private DomContent stated(Node shown, Quad quad) {
        return quad.isDefaultGraph()
                ? dd(frame.link(shown))
                : dd(frame.link(shown), text(" "), small(text("— "), frame.link(quad.getGraph())));
    }

    private DomContent formats(Node about) {
        String document = Addresses.document(store.base(), about.getURI());
        return p(
                text("As: "),
                each(
                        List.of("ttl", "trig", "jsonld", "rdf", "nt", "nq"),
                        suffix -> span(a(suffix).withHref(document + "." + suffix), text(" "))));
    }

    private List<Node> kinds() {
        return description.statements().stream()
                .filter(
                        quad ->
                                quad.getSubject().equals(description.about())
                                        && quad.getPredicate().equals(RDF.Nodes.type))
                .map(Quad::getObject)
                .distinct()
                .toList();
    }
}
