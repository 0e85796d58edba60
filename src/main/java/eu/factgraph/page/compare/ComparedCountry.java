package eu.factgraph.page.compare;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Scope;
import eu.factgraph.page.index.EuropeanCountries;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * A country at the head of a column.
 *
 * @param edition {@code null} if the selection has none
 * @param sheet the document of the edition, or {@code null}
 * @param status in words; empty without an edition
 */
public record ComparedCountry(
        String code,
        DisplayLabel name,
        Edition edition,
        Node sheet,
        boolean isDraft,
        String status) {

    public static ComparedCountry of(PageContext context, SeriesIndex series, String code) {
        DisplayLabel name = name(context, code);
        Edition edition = series.selected().get(code);
        if (edition == null) {
            return new ComparedCountry(code, name, null, null, false, "");
        }
        boolean isDraft = series.isDraft(edition);
        return new ComparedCountry(
                code,
                name,
                edition,
                series.document(edition),
                isDraft,
                context.message(isDraft ? "status.drafted" : "status.reviewed"));
    }

    /** In the language of the page, in which the graph may have no name. */
    static DisplayLabel name(PageContext context, String code) {
        return DisplayLabel.plain(
                code.equals(Scope.UNION.code())
                        ? context.message("compare.union")
                        : EuropeanCountries.localized(context, code));
    }

    /** The codes that may be compared: all countries of Europe, and whatever has a factsheet. */
    public static SortedSet<String> codes(SeriesIndex series) {
        var codes = new TreeSet<>(EuropeanCountries.CODES);
        series.stores().editions().forEach(edition -> codes.add(edition.scope()));
        return codes;
    }

    public boolean isUnion() {
        return code.equals(Scope.UNION.code());
    }

    public boolean hasSheet() {
        return edition != null;
    }

    /** Of the page of the country, in the edition compared. */
    public String path() {
        return "country/" + code + year().map(year -> "/" + year).orElse("");
    }

    /** Such as "Estonia, 2019". */
    public String title() {
        return name.text() + year().map(year -> ", " + year).orElse("");
    }

    public Optional<String> year() {
        return Optional.ofNullable(edition).map(one -> String.valueOf(one.year()));
    }
}
