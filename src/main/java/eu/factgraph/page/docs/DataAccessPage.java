package eu.factgraph.page.docs;

import eu.factgraph.export.Exports;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.Arrays;
import java.util.List;

/** The ways to take the data: as tables, whole or by program, and the profiles of the exports. */
public record DataAccessPage(List<ProfileEntry> profiles) {

    /** The profile of the tables, which have a file of their own. */
    private static final String TABLES = "csv";

    /**
     * @param name with a link to the specification
     * @param content what it has
     */
    public record ProfileEntry(DisplayLabel name, String content, List<DisplayLabel> files) {}

    public static DataAccessPage of(PageContext context, Exports exports) {
        return new DataAccessPage(
                exports.profiles().stream()
                        .filter(profile -> !profile.equals(TABLES))
                        .map(profile -> entry(context, exports, profile))
                        .toList());
    }

    private static ProfileEntry entry(PageContext context, Exports exports, String profile) {
        return new ProfileEntry(
                new DisplayLabel(profile, exports.specification(profile).orElse(null), null),
                context.messages().orElse("data.profile." + profile, profile),
                Arrays.stream(RdfSyntax.values())
                        .filter(syntax -> !syntax.hasGraphs())
                        .map(RdfSyntax::suffix)
                        .map(suffix -> file(context, profile, suffix))
                        .toList());
    }

    private static DisplayLabel file(PageContext context, String profile, String suffix) {
        return new DisplayLabel(suffix, context.href("export/" + profile + "." + suffix), null);
    }
}
