package eu.factgraph.page.docs;

import eu.factgraph.export.ConformanceResults;
import eu.factgraph.export.Exports;
import eu.factgraph.export.OmittedResources;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.TextGrid;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;

/** The validation results of each export, what it omits, and which clients read it. */
public record ConformancePage(
        TextGrid results, TextGrid warnings, List<OmittedItems> missing, TextGrid clients) {

    /** The first omitted resources; the page of the check has all. */
    private static final int LISTED = 25;

    /**
     * The resources that a profile cannot express.
     *
     * @param things the first of them
     * @param whole address of the page with all
     */
    public record OmittedItems(
            String profile, String reason, int total, List<DisplayLabel> things, String whole) {

        public boolean isCut() {
            return things.size() < total;
        }
    }

    public static ConformancePage of(
            PageContext context, Exports exports, ConformanceResults conformance) {
        return new ConformancePage(
                grid(
                        context,
                        "results",
                        "profile version judge repairs nodes violations warnings leftout state",
                        conformance.results().stream()
                                .map(result -> cells(context, exports, result))),
                grid(
                        context,
                        "warnings",
                        "profile judge property warnings reason",
                        conformance.warnings().stream()
                                .map(
                                        warning ->
                                                List.of(
                                                        warning.profile(),
                                                        warning.shapes(),
                                                        warning.property(),
                                                        warning.number(),
                                                        warning.reason()))),
                conformance.results().stream()
                        .map(ConformanceResults.ProfileResult::profile)
                        .distinct()
                        .map(profile -> missing(context, profile, exports.omitted(profile)))
                        .toList(),
                grid(
                        context,
                        "clients",
                        "export client syntaxes statements",
                        conformance.clients().stream()
                                .map(
                                        client ->
                                                List.of(
                                                        client.profile(),
                                                        client.client(),
                                                        client.syntaxes(),
                                                        client.statements()))));
    }

    private static TextGrid grid(
            PageContext context, String caption, String columns, Stream<List<String>> rows) {
        return new TextGrid(
                context.message("conformance." + caption),
                Stream.of(columns.split(" "))
                        .map(column -> context.message("conformance." + column))
                        .toList(),
                rows.map(row -> english(context, row)).toList());
    }

    /** The committed results are in English. */
    private static List<DisplayLabel> english(PageContext context, List<String> row) {
        String lang = context.lang().equals("en") ? null : "en";
        return row.stream().map(text -> new DisplayLabel(text, null, lang)).toList();
    }

    private static List<String> cells(
            PageContext context, Exports exports, ConformanceResults.ProfileResult result) {
        boolean same = exports.digest(result.profile()).equals(result.digest());
        return List.of(
                result.profile(),
                result.version(),
                result.shapes(),
                result.repairs(),
                result.nodes(),
                result.violations(),
                result.warnings(),
                String.valueOf(exports.omitted(result.profile()).resources().size()),
                context.message(same ? "conformance.checked" : "conformance.changed"));
    }

    private static OmittedItems missing(
            PageContext context, String profile, OmittedResources left) {
        return new OmittedItems(
                profile,
                left.reason(),
                left.resources().size(),
                left.resources().stream()
                        .limit(LISTED)
                        .map(iri -> context.store().rebasing().iri(iri))
                        .map(NodeFactory::createURI)
                        .map(context::label)
                        .toList(),
                context.href("question/view-" + profile));
    }
}
