package eu.factgraph.page.country;

import eu.factgraph.dataset.Edition;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.index.SourceStrip;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.statement.Citations;
import eu.factgraph.query.definition.CountryBlock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * The page of a country in one edition.
 *
 * @param tabs the editions of the country, newest first
 * @param chapters of the factsheet, in its order
 * @param changes what changed since the edition before, else between editions; {@code null} if
 *     there is one
 * @param sections the sections that the page cites
 * @param others what else it cites
 */
public record CountryPage(
        DisplayLabel country,
        String year,
        SourceStrip strip,
        List<EditionTab> tabs,
        List<BlockView> blocks,
        DisplayLabel document,
        List<DisplayLabel> chapters,
        DisplayLabel place,
        String compare,
        DisplayLabel changes,
        String csv,
        String json,
        List<Citations.Citation> sections,
        List<Citations.Citation> others) {

    private static final String NOTHING_REPORTED = "nothing-reported";
    private static final int COMPARED = 3;

    public record EditionTab(String year, String href, boolean isCurrent, String status) {}

    /**
     * @param page the context of the page, whose links select no edition
     */
    public static CountryPage of(
            PageContext page, CountryProfile profile, List<CountryBlock> blocks) {
        List<Node> silent = silent(profile, blocks);
        List<BlockView> views =
                blocks.stream()
                        .map(block -> BlockView.of(profile, block, none(profile, block, silent)))
                        .toList();
        PageContext context = profile.context();
        Edition edition = profile.edition();
        return new CountryPage(
                profile.country(),
                String.valueOf(edition.year()),
                strip(profile),
                tabs(page, profile),
                views,
                context.label(profile.document()),
                profile.chapters().stream().map(context::label).toList(),
                profile.country(),
                page.href("compare/governance?country=" + compared(profile)),
                changes(page, profile),
                page.path(profile.path() + ".csv"),
                page.path(profile.path() + ".json"),
                profile.citations().sections(),
                profile.citations().others());
    }

    private static SourceStrip strip(CountryProfile profile) {
        return SourceStrip.of(profile.context(), profile.siteIndex().series(), profile.edition());
    }

    private static List<EditionTab> tabs(PageContext page, CountryProfile profile) {
        SeriesIndex series = profile.siteIndex().series();
        return series.of(profile.edition().scope()).stream()
                .map(
                        edition ->
                                new EditionTab(
                                        String.valueOf(edition.year()),
                                        page.href(CountryProfile.path(edition)),
                                        edition.equals(profile.edition()),
                                        status(page, series, edition)))
                .toList();
    }

    static String status(PageContext page, SeriesIndex series, Edition edition) {
        return page.message(
                series.isDraft(edition) ? "country.status.drafted" : "country.status.reviewed");
    }

    /** The sections in which the factsheet says that nothing is reported. */
    private static List<Node> silent(CountryProfile profile, List<CountryBlock> blocks) {
        return blocks.stream()
                .filter(block -> block.name().equals(NOTHING_REPORTED))
                .flatMap(block -> profile.facts(block).items().stream())
                .toList();
    }

    private static List<DisplayLabel> none(
            CountryProfile profile, CountryBlock block, List<Node> silent) {
        Set<Node> within = new LinkedHashSet<>();
        for (String chapter : block.chapters()) {
            String path = profile.document().getURI() + "/" + chapter;
            silent.stream()
                    .filter(section -> (section.getURI() + "/").startsWith(path + "/"))
                    .forEach(within::add);
        }
        return within.stream().limit(BlockView.ITEMS).map(profile.context()::label).toList();
    }

    /** The country, and the next ones of the selection. */
    private static String compared(CountryProfile profile) {
        String own = profile.edition().scope();
        var codes = new TreeSet<>(profile.siteIndex().series().selected().keySet());
        var ordered = new ArrayList<>(codes.tailSet(own));
        ordered.addAll(codes.headSet(own));
        ordered.add(0, own);
        return String.join(",", ordered.stream().distinct().limit(COMPARED).toList());
    }

    private static DisplayLabel changes(PageContext page, CountryProfile profile) {
        Edition edition = profile.edition();
        List<Edition> all = profile.siteIndex().series().of(edition.scope());
        return all.stream()
                .filter(other -> other.year() < edition.year())
                .findFirst()
                .map(
                        before ->
                                new DisplayLabel(
                                        page.message(
                                                "country.changes",
                                                String.valueOf(before.year()),
                                                String.valueOf(edition.year())),
                                        page.href(
                                                "country/%s/changes/%d-%d"
                                                        .formatted(
                                                                edition.scope(),
                                                                before.year(),
                                                                edition.year())),
                                        null))
                .or(
                        () ->
                                Optional.of("country/" + edition.scope() + "/changes")
                                        .filter(path -> all.size() > 1)
                                        .map(path -> page.link(path, "country.changes.all")))
                .orElse(null);
    }
}
