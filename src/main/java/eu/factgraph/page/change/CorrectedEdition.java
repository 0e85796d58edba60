package eu.factgraph.page.change;

import eu.factgraph.dataset.Edition;
import eu.factgraph.diff.ReleaseCorrections;
import eu.factgraph.history.Release;
import eu.factgraph.page.layout.PageContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a release corrected in an edition that an earlier release had.
 *
 * @param sections the number of sections with corrections
 * @param href the page of the corrections
 */
public record CorrectedEdition(Edition edition, LocalDate date, int sections, String href) {

    /** The corrections of some editions, oldest first. */
    public static List<CorrectedEdition> of(
            PageContext context, ReleaseCorrections corrections, List<Edition> editions) {
        return corrections.history().releases().stream()
                .flatMap(release -> in(context, corrections, release))
                .filter(one -> editions.contains(one.edition()))
                .toList();
    }

    static Stream<CorrectedEdition> in(
            PageContext context, ReleaseCorrections corrections, Release release) {
        Map<Edition, Set<String>> sections = corrections.sections(release);
        return sections.entrySet().stream()
                .map(
                        one ->
                                new CorrectedEdition(
                                        one.getKey(),
                                        release.date(),
                                        one.getValue().size(),
                                        context.href(
                                                "changes/%s/%s"
                                                        .formatted(
                                                                release.date(),
                                                                one.getKey().scope()))));
    }
}
