package eu.factgraph.page.search;

import com.google.gson.Gson;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.search.MarkedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The results of a search as JSON.
 *
 * @param facets by parameter; sections below a chapter only if the chapter is chosen
 * @param nearest suggestions if nothing was found
 * @param corrected a search with similar words for those that do not occur
 * @param without if nothing was found, searches without one of the facet values
 */
public record SearchDocument(
        String query,
        int total,
        int page,
        int pages,
        List<FoundResource> results,
        Map<String, List<FacetValue>> facets,
        List<FacetLink> nearest,
        FacetLink corrected,
        List<FacetLink> without) {

    private static final Gson GSON = new Gson();

    /**
     * @param lang of the name and, by default, of the other texts
     * @param page URL of the page
     * @param score 0 to 100
     * @param country code of the country whose edition the resource belongs to
     * @param edition the year
     * @param status drafted or reviewed
     */
    record FoundResource(
            String iri,
            String name,
            String lang,
            List<FoundClass> kinds,
            LocalizedText description,
            double score,
            MatchedName match,
            String page,
            String country,
            Integer edition,
            String status,
            String figure,
            ContextText context,
            List<EditionOfHit> editions) {}

    /**
     * @param marked the words that matched
     */
    record ContextText(String text, String lang, List<String> marked) {}

    record EditionOfHit(String country, int edition, String page) {}

    record FoundClass(String iri, String name, String lang) {}

    record LocalizedText(String text, String lang) {}

    /** What matched: {@code on} is {@code name}, {@code alias} or {@code text}. */
    record MatchedName(String on, String text, String lang) {}

    /**
     * @param value of the parameter if it is not the IRI
     */
    record FacetValue(String iri, String value, String name, int count, boolean chosen) {}

    record FacetLink(String name, String page) {}

    public static String json(SearchPage page, String lang) {
        return GSON.toJson(of(page, lang));
    }

    private static SearchDocument of(SearchPage page, String lang) {
        var facets = new LinkedHashMap<String, List<FacetValue>>();
        for (SearchPage.FacetOptions options : page.facets()) {
            var values = options.values().stream().map(SearchDocument::value).toList();
            facets.put(options.facet(), values);
        }
        return new SearchDocument(
                page.query(),
                page.total(),
                page.page(),
                page.pages(),
                page.hits().stream().map(hit -> result(hit, lang)).toList(),
                facets,
                page.nearest().stream().map(SearchDocument::link).toList(),
                page.corrected() == null ? null : link(page.corrected()),
                page.without().stream()
                        .map(one -> new FacetLink(one.name().text(), one.href()))
                        .toList());
    }

    private static FoundResource result(SearchPage.ResultEntry hit, String lang) {
        DisplayLabel text = hit.description();
        var edition = Optional.ofNullable(hit.edition());
        DisplayLabel matched = hit.matched() == null ? hit.name() : hit.matched();
        return new FoundResource(
                hit.iri(),
                hit.name().text(),
                lang(hit.name(), lang),
                hit.kinds().stream().map(kind -> kind(kind, lang)).toList(),
                text == null ? null : new LocalizedText(text.text(), lang(text, lang)),
                hit.score(),
                new MatchedName(hit.on(), matched.text(), lang(matched, lang)),
                hit.name().href(),
                edition.map(SearchPage.ResultEdition::country).orElse(null),
                edition.map(SearchPage.ResultEdition::year).orElse(null),
                edition.map(SearchPage.ResultEdition::status).orElse(null),
                hit.figure(),
                hit.context() == null ? null : context(hit.context(), lang),
                hit.editions().stream()
                        .map(one -> new EditionOfHit(one.country(), one.year(), one.href()))
                        .toList());
    }

    private static ContextText context(SearchPage.ResultContext context, String lang) {
        var pieces = context.text().pieces();
        return new ContextText(
                pieces.stream().map(MarkedText.TextPiece::text).collect(Collectors.joining()),
                context.lang() == null ? lang : context.lang(),
                pieces.stream()
                        .filter(MarkedText.TextPiece::marked)
                        .map(MarkedText.TextPiece::text)
                        .distinct()
                        .toList());
    }

    private static FacetLink link(DisplayLabel label) {
        return new FacetLink(label.text(), label.href());
    }

    private static FoundClass kind(SearchPage.ResultClass kind, String lang) {
        return new FoundClass(kind.iri(), kind.name().text(), lang(kind.name(), lang));
    }

    private static FacetValue value(SearchPage.FacetOption value) {
        return new FacetValue(
                value.iri(), value.value(), value.name().text(), value.number(), value.chosen());
    }

    private static String lang(DisplayLabel label, String otherwise) {
        return label.lang() == null ? otherwise : label.lang();
    }
}
