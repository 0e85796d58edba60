package eu.factgraph.page.search;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.search.MarkedText;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchRequest;
import eu.factgraph.search.SearchResult;
import eu.factgraph.store.ResourceEditions;
import java.util.List;
import java.util.Locale;

/**
 * The results of a search in the language of the page.
 *
 * @param first rank of the first hit of this page, from 1
 * @param facets those that have values
 * @param nearest similar resources, if nothing is found
 * @param corrected a search with similar words for those that do not occur, or {@code null}
 * @param without if nothing is found, what removes a facet value, with the number of results then
 * @param examples searches that find something in each country
 * @param unselectedHref the search in all countries, editions and states, or {@code null} if it is
 * @param previous address of the page before this one, or {@code null}
 * @param next address of the page after this one, or {@code null}
 */
public record SearchPage(
        String query,
        int total,
        int page,
        int pages,
        int first,
        List<ResultEntry> hits,
        List<FacetOptions> facets,
        List<ActiveFilter> chosen,
        List<DisplayLabel> nearest,
        DisplayLabel corrected,
        List<FacetOption> without,
        List<DisplayLabel> examples,
        String unselectedHref,
        String previous,
        String next) {

    /** So many values of a facet are shown at once, the others on demand. */
    private static final int FIRST_VALUES = 8;

    private static final int FIRST_EDITIONS = 6;

    /**
     * @param description or {@code null}
     * @param edition that it belongs to, or {@code null}
     * @param on what the query matched: {@code name}, {@code alias} or {@code text}
     * @param matched the alias or text that matched; {@code null} if it is the name
     * @param figure the value of a figure, or {@code null}
     * @param context the text around what matches, else a description, or {@code null}
     * @param editions all that have it, oldest first, if there are several
     */
    public record ResultEntry(
            String iri,
            DisplayLabel name,
            List<ResultClass> kinds,
            DisplayLabel description,
            ResultEdition edition,
            double score,
            String on,
            DisplayLabel matched,
            String figure,
            ResultContext context,
            List<EditionHit> editions) {

        /** The first of its editions. */
        public List<EditionHit> firstEditions() {
            return editions.subList(0, Math.min(FIRST_EDITIONS, editions.size()));
        }

        /** How many editions are not among the first. */
        public int otherEditions() {
            return editions.size() - firstEditions().size();
        }

        /** The most specific class. */
        public DisplayLabel kind() {
            return kinds.get(0).name();
        }
    }

    /**
     * @param lang {@code null} if it is the language of the page
     */
    public record ResultContext(MarkedText text, String lang) {}

    /**
     * @param country its code
     * @param href of the page of the resource in this edition
     */
    public record EditionHit(String country, int year, String href) {

        /** Such as "BE 2019". */
        public String text() {
            return country.toUpperCase(Locale.ROOT) + " " + year;
        }
    }

    /**
     * @param country its code
     * @param status in English
     * @param label all of them
     */
    public record ResultEdition(String country, int year, String status, DisplayLabel label) {}

    record ResultClass(String iri, DisplayLabel name) {}

    public record FacetOptions(String facet, String title, List<FacetOption> values) {

        public List<FacetOption> firstValues() {
            return values.subList(0, Math.min(FIRST_VALUES, values.size()));
        }

        public List<FacetOption> otherValues() {
            return values.subList(Math.min(FIRST_VALUES, values.size()), values.size());
        }
    }

    /**
     * A value; its link adds it to the search, or removes it if it is chosen.
     *
     * @param value of the parameter if it is not the IRI, or {@code null}
     */
    public record FacetOption(
            String iri, String value, DisplayLabel name, int number, boolean chosen, String href) {}

    /** A chosen facet value, which the search form keeps in a hidden field. */
    public record ActiveFilter(String parameter, String value) {}

    /**
     * @param editions of the selection that was searched
     */
    public static SearchPage of(
            PageContext context,
            SearchRequest request,
            SearchResult result,
            ResourceEditions editions) {
        return new SearchPageBuilder(context, request, result, editions).page();
    }

    /** Those of single sections, which no two countries share, only if one is chosen. */
    public List<FacetOptions> shownFacets() {
        return facets.stream()
                .filter(
                        options ->
                                !options.facet().equals(SearchFacet.SECTION.parameter())
                                        || options.values().stream().anyMatch(FacetOption::chosen))
                .toList();
    }

    /** The query string without the language, each parameter followed by an ampersand. */
    public String queryString() {
        var queryString = new StringBuilder("q=" + DocumentUrls.encoded(query) + "&");
        for (ActiveFilter one : chosen) {
            queryString.append(one.parameter() + "=" + DocumentUrls.encoded(one.value()) + "&");
        }
        return page == 1 ? queryString.toString() : queryString + "page=" + page + "&";
    }
}
