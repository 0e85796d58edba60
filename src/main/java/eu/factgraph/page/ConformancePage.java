package eu.factgraph.page;

import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import java.util.List;

/** What the official shapes say of each export, and whether they said it of these very bytes. */
record ConformancePage(Frame frame, Exports exports, Conformance conformance) {

    String html() {
        return frame.page(
                "Conformance",
                h1("Conformance"),
                p(
                        "Each export is judged by every file of its profile's official shapes, by two validators that have to agree. \"Checked\" stands only where the bytes served here are those that were judged."),
                Frame.grid(
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
                        conformance.results().stream().map(this::cells).map(Frame::cells).toList()),
                h2("Warnings that remain"),
                Frame.grid(
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
                                .map(Frame::cells)
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
}
