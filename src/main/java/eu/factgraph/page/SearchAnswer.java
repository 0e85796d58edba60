package eu.factgraph.page;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found, as programs read it.
 *
 * @param facets by name, those of {@link eu.factgraph.search.Facet}; sections below a chapter only
 *     once it is chosen
 * @param nearest what may have been meant, if nothing was found
 */
record SearchAnswer(
        String query,
        int total,
        int page,
        int pages,
        List<Result> results,
        Map<String, List<Value>> facets,
        List<Link> nearest) {

    private static final Gson GSON = new Gson();

    /**
     * @param lang of the name and, unless it says otherwise, of all else
     * @param page for people
     * @param score 0 to 100
     */
    record Result(
            String iri,
            String name,
            String lang,
            List<Kind> kinds,
            Text description,
            double score,
            Match match,
            String page) {}

    record Kind(String iri, String name, String lang) {}

    record Text(String text, String lang) {}

    /**
     * @param on {@code name}, {@code alias} or {@code text}
     */
    record Match(String on, String text, String lang) {}

    record Value(String iri, String name, int count, boolean chosen) {}

    record Link(String name, String page) {}

    static String json(SearchPage page, String lang) {
        return GSON.toJson(of(page, lang));
    }

    private static SearchAnswer of(SearchPage page, String lang) {
        var facets = new LinkedHashMap<String, List<Value>>();
        page.facets()
                .forEach(
                        choice ->
                                facets.put(
                                        choice.facet(),
                                        choice.values().stream()
                                                .map(SearchAnswer::value)
                                                .toList()));
        return new SearchAnswer(
                page.words(),
                page.total(),
                page.page(),
                page.pages(),
                page.hits().stream().map(hit -> result(hit, lang)).toList(),
                facets,
                page.nearest().stream().map(one -> new Link(one.words(), one.href())).toList());
    }

    private static Result result(SearchPage.Hit hit, String lang) {
        Shown matched = hit.matched() == null ? hit.name() : hit.matched();
        return new Result(
                hit.iri(),
                hit.name().words(),
                lang(hit.name(), lang),
                hit.kinds().stream()
                        .map(
                                kind ->
                                        new Kind(
                                                kind.iri(),
                                                kind.name().words(),
                                                lang(kind.name(), lang)))
                        .toList(),
                hit.description() == null
                        ? null
                        : new Text(hit.description().words(), lang(hit.description(), lang)),
                hit.score(),
                new Match(hit.on(), matched.words(), lang(matched, lang)),
                hit.name().href());
    }

    private static Value value(SearchPage.Value value) {
        return new Value(value.iri(), value.name().words(), value.number(), value.chosen());
    }

    private static String lang(Shown shown, String otherwise) {
        return shown.lang() == null ? otherwise : shown.lang();
    }
}
