package eu.factgraph.page.change;

import eu.factgraph.dataset.Edition;
import eu.factgraph.diff.ReleaseCorrections;
import eu.factgraph.history.Release;
import eu.factgraph.history.ResourceVersion.ChangeType;
import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A release with its counts.
 *
 * @param iri stable, in the canonical namespace
 * @param name the date in words, with a link to the page of the release
 * @param description of the release as data
 * @param editions that no earlier release has, and that the data still has
 * @param corrected the number of sections of earlier editions that it corrected
 */
public record ShownRelease(
        String iri,
        LocalDate date,
        DisplayLabel name,
        DisplayLabel description,
        long added,
        long changed,
        long retired,
        List<EditionLink> editions,
        int corrected,
        List<CountryRow> countries) {

    /**
     * What it did to the items and sections of a country.
     *
     * @param code of the scope
     * @param corrected the number of its sections that editors corrected
     * @param corrections their page, or {@code null} if there are none
     */
    public record CountryRow(
            String code,
            DisplayLabel country,
            long added,
            long changed,
            long retired,
            int corrected,
            String corrections) {}

    static final String PATH = "changes";

    static ShownRelease of(
            PageContext context,
            SeriesIndex series,
            ReleaseCorrections corrections,
            Release release) {
        var counts = new ReleaseCounts(release);
        Map<String, Integer> corrected =
                corrections.sections(release).entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.getKey().scope(),
                                        Collectors.summingInt(one -> one.getValue().size())));
        Set<Edition> existing = Set.copyOf(series.stores().editions());
        var rows = new ReleaseRows(context, series, release.date());
        return new ShownRelease(
                release.iri(),
                release.date(),
                name(context, release.date()),
                context.label(
                        context.store().rebasing().node(NodeFactory.createURI(release.iri()))),
                counts.all(ChangeType.ADDED),
                counts.all(ChangeType.CHANGED),
                counts.all(ChangeType.RETIRED),
                counts.editions().stream()
                        .filter(existing::contains)
                        .map(one -> EditionLink.of(context, series, one))
                        .sorted(
                                Comparator.comparing(
                                        (EditionLink one) -> one.country().text(),
                                        context.messages().collator()))
                        .toList(),
                corrected.values().stream().mapToInt(Integer::intValue).sum(),
                rows.of(counts.byScope(), corrected));
    }

    /** The row of a country; empty if the release did nothing to it. */
    public Optional<CountryRow> row(String code) {
        return countries.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    static DisplayLabel name(PageContext context, LocalDate date) {
        Node literal = NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
        return new DisplayLabel(
                context.label(literal).text(), context.href(PATH + "/" + date), null);
    }
}
