package eu.factgraph.page;

import eu.factgraph.diff.ReleaseCorrections;
import eu.factgraph.diff.SectionChange;
import eu.factgraph.history.Release;
import eu.factgraph.history.ReleaseHistory;
import eu.factgraph.page.change.CorrectionsPage;
import eu.factgraph.page.change.ReleaseFeed;
import eu.factgraph.page.change.ReleasesPage;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The pages on the releases of the data, and the same as CSV, JSON and Atom.
 *
 * @param corrections those that were made, by date and country, because they have many pages
 */
public record ReleasePages(
        Pages pages,
        Supplier<ReleaseHistory> history,
        Map<String, List<SectionChange>> corrections) {

    public ReleasePages(Pages pages, Supplier<ReleaseHistory> history) {
        this(pages, history, new ConcurrentHashMap<>());
    }

    /** The media type of {@link #feed}. */
    public static final String ATOM = ReleaseFeed.MEDIA_TYPE;

    public String list(Visitor visitor) {
        PageContext context = pages.context(visitor);
        return Pages.TEMPLATES.releases(context, releases(context)).render();
    }

    public byte[] csv() {
        return releases(pages.context(Visitor.ANYONE)).csv();
    }

    public byte[] json() {
        return releases(pages.context(Visitor.ANYONE)).json();
    }

    /** In English. */
    public byte[] feed() {
        PageContext context = pages.context(Visitor.ANYONE);
        return new ReleaseFeed(context, releases(context).releases()).bytes();
    }

    public boolean has(LocalDate date) {
        return release(date).isPresent();
    }

    /** Whether the data has an edition of a country. */
    public boolean hasCountry(String code) {
        return !pages.siteIndex().series().of(code).isEmpty();
    }

    public String release(LocalDate date, Visitor visitor) {
        PageContext context = pages.context(visitor);
        var release = releases(context).of(date).orElseThrow();
        return Pages.TEMPLATES.release(context, release).render();
    }

    public byte[] releaseCsv(LocalDate date) {
        return releases(pages.context(Visitor.ANYONE)).only(date).csv();
    }

    public byte[] releaseJson(LocalDate date) {
        return releases(pages.context(Visitor.ANYONE)).only(date).json();
    }

    /**
     * The number of pages of what a release corrected in the factsheets of a country: at least 1.
     */
    public int correctionPages(LocalDate date, String country) {
        return corrections(pages.context(Visitor.ANYONE), date, country, 1).pages();
    }

    public String corrections(LocalDate date, String country, int page, Visitor visitor) {
        PageContext context = pages.context(visitor);
        var corrections = corrections(context, date, country, page);
        return Pages.TEMPLATES.corrections(context, corrections).render();
    }

    private CorrectionsPage corrections(
            PageContext context, LocalDate date, String country, int page) {
        List<SectionChange> sections =
                corrections.computeIfAbsent(
                        date + "/" + country,
                        any ->
                                new ReleaseCorrections(history.get())
                                        .of(release(date).orElseThrow(), country));
        return CorrectionsPage.of(context, pages.siteIndex(), sections, date, country, page);
    }

    private Optional<Release> release(LocalDate date) {
        return history.get().releases().stream()
                .filter(release -> release.date().equals(date))
                .findFirst();
    }

    private ReleasesPage releases(PageContext context) {
        return ReleasesPage.of(
                context, pages.siteIndex().series(), new ReleaseCorrections(history.get()));
    }
}
