package eu.factgraph.page;

import eu.factgraph.dataset.Edition;
import eu.factgraph.diagram.Diagram;
import eu.factgraph.files.Lazy;
import eu.factgraph.page.country.CountryDocument;
import eu.factgraph.page.country.CountryDrawings;
import eu.factgraph.page.country.CountryList;
import eu.factgraph.page.country.CountryPage;
import eu.factgraph.page.country.CountryProfile;
import eu.factgraph.page.index.SeriesIndex;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.quality.QualityReport;
import eu.factgraph.query.definition.CountryBlock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The pages of countries, and the same facts as CSV and JSON.
 *
 * @param pages of the default selection
 * @param blocks of the page of a country, in order
 * @param report with the number of items; made when it is first asked for
 */
public record CountryPages(Pages pages, List<CountryBlock> blocks, Lazy<QualityReport> report) {

    /** The editions of a country, newest first; none if there is no such country. */
    public List<Edition> editions(String country) {
        return series().of(country);
    }

    /** The countries with a factsheet, by their codes. */
    public List<String> countries() {
        return List.copyOf(series().selected().keySet());
    }

    /** The edition of a country that the default selection has. */
    public Optional<Edition> selected(String country) {
        return Optional.ofNullable(series().selected().get(country));
    }

    private SeriesIndex series() {
        return pages.siteIndex().series();
    }

    public String list(Visitor visitor) {
        PageContext context = pages.context(visitor);
        return Pages.TEMPLATES.countries(context, countries(context)).render();
    }

    public byte[] listCsv() {
        return countries(pages.context(Visitor.ANYONE)).csv();
    }

    public byte[] listJson() {
        return countries(pages.context(Visitor.ANYONE)).json().getBytes(StandardCharsets.UTF_8);
    }

    private CountryList countries(PageContext context) {
        return CountryList.of(context, series(), report.get());
    }

    public String page(Edition edition, Visitor visitor) {
        PageContext context = pages.context(visitor);
        var page = CountryPage.of(context, profile(edition, visitor), blocks);
        return Pages.TEMPLATES.country(context, page).render();
    }

    public byte[] csv(Edition edition) {
        return document(edition).csv();
    }

    public byte[] json(Edition edition) {
        return document(edition).json().getBytes(StandardCharsets.UTF_8);
    }

    private CountryDocument document(Edition edition) {
        return CountryDocument.of(profile(edition, Visitor.ANYONE), blocks);
    }

    /** A drawing of the page as SVG; empty if it has none of that name. */
    public Optional<String> drawing(Edition edition, String name, Visitor visitor) {
        Optional<Diagram> diagram =
                new CountryDrawings(profile(edition, visitor), blocks).named(name);
        return diagram.map(found -> DiagramPages.svg(pages.context(visitor), found));
    }

    /** The address of the editor with the query of a block; empty if there is no such block. */
    public Optional<String> editor(Edition edition, String block, Visitor visitor) {
        CountryProfile profile = profile(edition, visitor);
        return blocks.stream()
                .filter(one -> one.name().equals(block))
                .map(one -> profile.context().editorHref(profile.query(one)))
                .findFirst();
    }

    private CountryProfile profile(Edition edition, Visitor visitor) {
        return CountryProfile.of(
                pages.context(visitor), pages.siteIndex(), pages.queryService(), edition);
    }
}
