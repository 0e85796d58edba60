package eu.factgraph.page;

import eu.factgraph.export.Conformance;
import eu.factgraph.export.Exports;
import eu.factgraph.export.LeftOut;
import java.util.List;
import org.apache.jena.graph.NodeFactory;

/**
 * What judges say of each export, and whether they said it of these very bytes; what is left out of
 * it, and what clients read in it.
 */
record ConformancePage(Grid results, Grid warnings, List<Missing> missing, Grid clients) {

    /** What a profile cannot show. */
    record Missing(String profile, String reason, List<Shown> things) {}

    static ConformancePage of(Frame frame, Exports exports, Conformance conformance) {
        return new ConformancePage(
                new Grid(
                        frame.say("conformance.results"),
                        headings(
                                frame,
                                "profile",
                                "version",
                                "judge",
                                "repairs",
                                "nodes",
                                "violations",
                                "warnings",
                                "leftout",
                                "state"),
                        conformance.results().stream()
                                .map(result -> cells(frame, exports, result))
                                .map(row -> english(frame, row))
                                .toList()),
                new Grid(
                        frame.say("conformance.warnings"),
                        headings(frame, "profile", "judge", "property", "warnings", "reason"),
                        conformance.warnings().stream()
                                .map(
                                        warning ->
                                                List.of(
                                                        warning.profile(),
                                                        warning.shapes(),
                                                        warning.property(),
                                                        warning.number(),
                                                        warning.reason()))
                                .map(row -> english(frame, row))
                                .toList()),
                conformance.results().stream()
                        .map(Conformance.Result::profile)
                        .distinct()
                        .map(profile -> missing(frame, profile, exports.leftOut(profile)))
                        .toList(),
                new Grid(
                        frame.say("conformance.clients"),
                        headings(frame, "export", "client", "syntaxes", "statements"),
                        conformance.clients().stream()
                                .map(
                                        client ->
                                                List.of(
                                                        client.profile(),
                                                        client.client(),
                                                        client.syntaxes(),
                                                        client.statements()))
                                .map(row -> english(frame, row))
                                .toList()));
    }

    /** The committed tables are in English. */
    private static List<Shown> english(Frame frame, List<String> row) {
        String lang = frame.lang().equals("en") ? null : "en";
        return row.stream().map(text -> new Shown(text, null, lang)).toList();
    }

    private static List<String> headings(Frame frame, String... names) {
        return List.of(names).stream().map(name -> frame.say("conformance." + name)).toList();
    }

    private static List<String> cells(Frame frame, Exports exports, Conformance.Result result) {
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
                frame.say(same ? "conformance.checked" : "conformance.changed"));
    }

    private static Missing missing(Frame frame, String profile, LeftOut left) {
        return new Missing(
                profile,
                left.reason(),
                left.things().stream()
                        .map(thing -> frame.store().rebasing().iri(thing))
                        .map(NodeFactory::createURI)
                        .map(frame::shown)
                        .toList());
    }
}
