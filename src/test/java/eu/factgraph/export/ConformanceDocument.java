package eu.factgraph.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page {@code docs/conformance.md}: the committed tables, and what the views leave out. */
record ConformanceDocument(Exports exports, ConformanceResults conformance) {

    List<String> lines() {
        var lines =
                new ArrayList<>(
                        List.of(
                                "# Conformance",
                                "",
                                "Written by `mvn test -Dtest=ConformanceTest -Dfactgraph.golden=write`, and compared by every run of the tests; never edited by hand.",
                                "The tables that it is made of, with the SHA-256 of each export as it was judged, are in `ontology/conformance/`; the server shows them at `/conformance`.",
                                "",
                                "Official shapes are judged by two validators that have to agree, Jena and rdf-validate-shacl; what is mended in a file of shapes is mended in memory. Where a profile has no shapes, its vocabulary or its constraints judge.",
                                "\"Nodes\" is how many nodes of the export a judge looks at.",
                                ""));
        lines.addAll(
                table(
                        "profile|version|judged by|repairs|nodes|violations|warnings|left out|clients that read it",
                        conformance.results().stream().map(this::result)));
        lines.addAll(List.of("", "## Warnings and why they remain", ""));
        lines.addAll(
                table(
                        "profile|judged by|property|warnings|reason",
                        conformance.warnings().stream().map(ConformanceDocument::warning)));
        lines.addAll(
                List.of(
                        "",
                        "## What is left out",
                        "",
                        "`stats` and `/conformance` list it by name.",
                        ""));
        lines.addAll(table("profile|left out|reason", leftOut()));
        lines.addAll(
                List.of(
                        "",
                        "## What clients found",
                        "",
                        "Clients that we did not write read each export in each syntax that they know, and found as many statements as there are. Others ask the endpoint, harvest the catalogue and follow the feed, in tests of their own.",
                        ""));
        lines.addAll(
                table(
                        "export|client|syntaxes|statements",
                        conformance.clients().stream().map(ConformanceDocument::client)));
        return lines;
    }

    private String result(ConformanceResults.ProfileResult result) {
        return String.join(
                "|",
                result.profile(),
                result.version(),
                result.shapes(),
                result.repairs(),
                result.nodes(),
                result.violations(),
                result.warnings(),
                String.valueOf(exports.leftOut(result.profile()).things().size()),
                readers(result.profile()));
    }

    private String readers(String profile) {
        return conformance.clients().stream()
                .filter(client -> client.profile().equals(profile))
                .map(ConformanceResults.ClientResult::client)
                .collect(Collectors.joining(", "));
    }

    private static String warning(ConformanceResults.ProfileWarning warning) {
        return String.join(
                "|",
                warning.profile(),
                warning.shapes(),
                "`" + warning.property() + "`",
                warning.number(),
                warning.reason());
    }

    private Stream<String> leftOut() {
        return conformance.results().stream()
                .map(ConformanceResults.ProfileResult::profile)
                .distinct()
                .map(
                        profile ->
                                profile
                                        + "|"
                                        + exports.leftOut(profile).things().size()
                                        + "|"
                                        + exports.leftOut(profile).reason());
    }

    private static String client(ConformanceResults.ClientResult client) {
        return String.join(
                "|", client.profile(), client.client(), client.syntaxes(), client.statements());
    }

    private static List<String> table(String heading, Stream<String> rows) {
        String line = heading.replaceAll("[^|]+", "---");
        return Stream.concat(Stream.of(heading, line), rows)
                .map(row -> "| " + row.replace("|", " | ") + " |")
                .toList();
    }
}
