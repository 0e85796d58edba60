package eu.factgraph.mcp.tool;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.diff.ReleaseCorrections;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.history.Release;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.mcp.answer.CitedSource;
import eu.factgraph.mcp.answer.PageCursor.RowPage;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.FieldDescription;
import eu.factgraph.mcp.schema.ToolParameter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The releases of the data, and what one of them corrected about a country. */
final class ReleaseChanges implements Tool {

    private static final String DATE = "date";
    private static final String COUNTRY = SelectionCriteria.COUNTRY;

    record DataReleases(
            @FieldDescription("The newest first") List<DataRelease> releases,
            @FieldDescription("Number of corrections that were asked for") int total,
            @FieldDescription("What editors corrected in editions that were already released")
                    List<ListedChange> corrections,
            List<CitedSource> sources,
            @FieldDescription(value = "For the next page", optional = true) String nextCursor) {}

    record DataRelease(
            @FieldDescription("Such as 2026-01-31") String date,
            @FieldDescription("Counts of resources") String summary,
            @FieldDescription("Address of its page") String page) {}

    @Override
    public String name() {
        return "release_changes";
    }

    @Override
    public String title() {
        return "Changes by release";
    }

    @Override
    public String description() {
        return "The releases of the data with what each added, changed and retired; with a date and a country, what editors corrected about that country in editions that were already published. For differences between editions, use what_changed.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ToolParameter.text(DATE, "Date of the release, from this tool"),
                ToolParameter.text(COUNTRY, "Code of the country, such as be; only with a date"));
    }

    @Override
    public List<String> selection() {
        return List.of();
    }

    @Override
    public Class<? extends Record> result() {
        return DataReleases.class;
    }

    @Override
    public ToolAnswer call(ToolCall call) {
        ReleaseHistory history = call.graph().releases().history().get();
        List<Release> wanted = wanted(history, call.text(DATE));
        RowPage<ListedChange> page =
                call.page(corrections(history, wanted, call))
                        .map(one -> ListedChange.of(call, one));
        List<DataRelease> releases = wanted.stream().map(one -> release(call, one)).toList();
        var content =
                new DataReleases(
                        releases, page.total(), page.rows(), call.sources().all(), page.next());
        return new ToolAnswer(
                "Releases: %s. Corrections: %s."
                        .formatted(
                                String.join(
                                        "; ",
                                        releases.stream()
                                                .map(one -> one.date() + ": " + one.summary())
                                                .toList()),
                                page.range()),
                page.rows().stream().map(ListedChange::line).toList(),
                ToolCall.nextPage(page),
                content.sources(),
                content);
    }

    private static DataRelease release(ToolCall call, Release release) {
        return new DataRelease(
                release.date().toString(),
                release.summary(),
                call.graph().all().base() + "changes/" + release.date());
    }

    private static List<Release> wanted(ReleaseHistory history, Optional<String> date) {
        List<Release> newestFirst =
                history.releases().stream()
                        .sorted(Comparator.comparing(Release::date).reversed())
                        .toList();
        List<Release> wanted =
                newestFirst.stream()
                        .filter(one -> date.map(one.date().toString()::equals).orElse(true))
                        .toList();
        if (wanted.isEmpty() && date.isPresent()) {
            throw new InvalidInput(
                    "There is no release of %s; the dates are: %s."
                            .formatted(
                                    date.get(),
                                    String.join(
                                            ", ",
                                            newestFirst.stream()
                                                    .map(one -> one.date().toString())
                                                    .toList())));
        }
        return wanted;
    }

    private static List<ListedChange.ChangeInSection> corrections(
            ReleaseHistory history, List<Release> wanted, ToolCall call) {
        Optional<String> country = call.text(COUNTRY);
        if (country.isEmpty()) {
            return List.of();
        }
        if (call.text(DATE).isEmpty()) {
            throw new InvalidInput("country is only used with 'date'; give the date of a release.");
        }
        return new ReleaseCorrections(history)
                .of(wanted.get(0), country.get()).stream()
                        .flatMap(
                                section ->
                                        section.resources().stream()
                                                .map(
                                                        one ->
                                                                new ListedChange.ChangeInSection(
                                                                        section, one)))
                        .toList();
    }
}
