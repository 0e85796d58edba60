package eu.factgraph.page;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import eu.factgraph.export.LeftOut;
import eu.factgraph.store.Store;
import j2html.tags.DomContent;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What judges say of each export, and whether they said it of these very bytes; what is left out of
 * it, and what clients read in it.
 */
record ConformancePage(Store store, Frame frame, Exports exports, Conformance conformance) {

    String html() {
        return frame.page(
                "Conformance",
                h1("Conformance"),
                p(
                        "Each export is judged by every file of its profile's official shapes, by two validators that have to agree; where a profile has no shapes, by its vocabulary or its constraints. \"Checked\" stands only where the bytes served here are those that were judged."),
                grid(
                        "Results by file of shapes, or by what else judges",
                        List.of(
                                "Profile",
                                "Version",
                                "Judged by",
                                "Repairs",
                                "Nodes",
                                "Violations",
                                "Warnings",
                                "Left out",
                                "State"),
                        conformance.results().stream().map(this::cells).toList()),
                h2("Warnings that remain"),
                grid(
                        "Warnings and why they remain",
                        List.of("Profile", "Judged by", "Property", "Warnings", "Reason"),
                        conformance.warnings().stream()
                                .map(
                                        warning ->
                                                List.of(
                                                        warning.profile(),
                                                        warning.shapes(),
                                                        warning.property(),
                                                        warning.number(),
                                                        warning.reason()))
                                .toList()),
                h2("What is left out"),
                each(profiles(), this::leftOut),
                h2("What clients read"),
                p(
                        "Clients that we did not write read each export in each syntax that they know, and found these statements in it."),
                grid(
                        "Clients by export",
                        List.of("Export", "Client", "Syntaxes", "Statements"),
                        conformance.clients().stream()
                                .map(
                                        client ->
                                                List.of(
                                                        client.profile(),
                                                        client.client(),
                                                        client.syntaxes(),
                                                        client.statements()))
                                .toList()));
    }

    private List<String> cells(Conformance.Result result) {
        boolean same = exports.digest(result.profile()).equals(result.digest());
        return List.of(
                result.profile(),
                result.version(),
                result.shapes(),
                result.repairs(),
                result.nodes(),
                result.violations(),
                result.warnings(),
                String.valueOf(exports.leftOut(result.profile()).things().size()),
                same ? "checked" : "changed since it was checked");
    }

    private List<String> profiles() {
        return conformance.results().stream().map(Conformance.Result::profile).distinct().toList();
    }

    private DomContent leftOut(String profile) {
        LeftOut left = exports.leftOut(profile);
        if (left.things().isEmpty()) {
            return p(profile + ": nothing");
        }
        return details(
                summary(profile + ": " + left.things().size() + " " + left.reason()),
                ul(each(left.things(), thing -> li(frame.link(served(thing))))));
    }

    private Node served(String canonical) {
        return NodeFactory.createURI(store.rebasing().iri(canonical));
    }

    /** On a narrow screen the table scrolls by itself, by keyboard too, not the page. */
    private static DomContent grid(String caption, List<String> heading, List<List<String>> rows) {
        return div(table(
                        caption(caption),
                        thead(tr(each(heading, name -> th(name).attr("scope", "col")))),
                        tbody(each(rows, row -> tr(each(row, cell -> td(cell)))))))
                .attr("role", "region")
                .attr("aria-label", caption)
                .attr("tabindex", "0");
    }
}
