package eu.factgraph.page.change;

import eu.factgraph.diff.ResourceChange;
import eu.factgraph.diff.SectionChange;
import eu.factgraph.page.index.EuropeanCountries;
import eu.factgraph.page.index.SiteIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a release corrected in the factsheets of a country, by pages.
 *
 * @param release its date in words, with a link to its page
 * @param page from 1
 */
public record CorrectionsPage(
        DisplayLabel country,
        DisplayLabel release,
        Map<ShownChange, Long> counts,
        List<ChangedSection> sections,
        int page,
        int pages,
        String previous,
        String next) {

    public static CorrectionsPage of(
            PageContext context,
            SiteIndex siteIndex,
            List<SectionChange> corrected,
            LocalDate date,
            String code,
            int page) {
        List<SectionChange> sections =
                corrected.stream()
                        .sorted(Comparator.comparingInt(one -> place(context, siteIndex, one)))
                        .toList();
        PageContext all = context.over(siteIndex.series().stores().all());
        var paged =
                new PagedChanges(
                        sections,
                        new ChangeFormatter(
                                all,
                                all,
                                new SectionHeadings(context, siteIndex.outline()),
                                ChangeKinds.OF_CORRECTIONS));
        List<ResourceChange> changes =
                sections.stream().flatMap(one -> one.resources().stream()).toList();
        String path = ShownRelease.PATH + "/" + date + "/" + code + "?page=";
        return new CorrectionsPage(
                EuropeanCountries.name(context, siteIndex.series(), code),
                ShownRelease.name(context, date),
                ChangeKinds.OF_CORRECTIONS.counts(changes),
                paged.on(page),
                page,
                paged.pages(),
                page > 1 ? context.href(path + (page - 1)) : null,
                page < paged.pages() ? context.href(path + (page + 1)) : null);
    }

    /** In the order of the factsheet. */
    private static int place(PageContext context, SiteIndex siteIndex, SectionChange section) {
        return siteIndex
                .outline()
                .reading()
                .getOrDefault(context.store().rebasing().node(section.graph()), Integer.MAX_VALUE);
    }
}
