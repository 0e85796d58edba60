package eu.factgraph.page;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import j2html.tags.DomContent;
import java.util.List;

/** What the official shapes say of each export, and whether they said it of these very bytes. */
record ConformancePage(Frame frame, Exports exports, Conformance conformance) {

    String html() {
        return frame.page(
                "Conformance",
                h1("Conformance"),
                p(
                        "Each export is judged by every file of its profile's official shapes, by two validators that have to agree. \"Checked\" stands only where the bytes served here are those that were judged."),
                grid(
                        "Results by file of shapes",
                        List.of(
                                "Profile",
                                "Version",
                                "Shapes",
                                "Repairs",
                                "Nodes",
                                "Violations",
                                "Warnings",
                                "State"),
                        conformance.results().stream().map(this::cells).toList()),
                h2("Warnings that remain"),
                grid(
                        "Warnings and why they remain",
                        List.of("Profile", "Shapes", "Property", "Warnings", "Reason"),
                        conformance.warnings().stream()
                                .map(
                                        warning ->
                                                List.of(
                                                        warning.profile(),
                                                        warning.shapes(),
                                                        warning.property(),
                                                        warning.number(),
                                                        warning.reason()))
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
                same ? "checked" : "changed since it was checked");
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
