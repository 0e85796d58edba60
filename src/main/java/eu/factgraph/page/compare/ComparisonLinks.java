package eu.factgraph.page.compare;

import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.definition.Comparison;
import java.util.List;

/**
 * Addresses of comparisons.
 *
 * @param countries as given in the address; empty for all
 */
public record ComparisonLinks(PageContext context, List<String> countries) {

    static final String ROOT = "compare";

    /** From 1. */
    public String page(Comparison comparison, int page) {
        return context.href(path(comparison, "") + number(page));
    }

    String file(Comparison comparison, String suffix) {
        return context.href(path(comparison, suffix));
    }

    /** The chart of a page. */
    String chart(Comparison comparison, int page) {
        return context.href(path(comparison, ".svg") + number(page));
    }

    /** The parameters of a page, each followed by an ampersand. */
    String parameters(int page) {
        String all = query() + (page > 1 ? (query().isEmpty() ? "?" : "&") + "page=" + page : "");
        return all.isEmpty() ? "" : all.substring(1) + "&";
    }

    private String number(int page) {
        return page == 1 ? "" : (countries.isEmpty() ? "?" : "&") + "page=" + page;
    }

    private String path(Comparison comparison, String suffix) {
        return ROOT + "/" + comparison.name() + suffix + query();
    }

    private String query() {
        return countries.isEmpty() ? "" : "?country=" + String.join(",", countries);
    }

    /** All topics, for the same countries. */
    public List<TopicLink> topics(List<Comparison> comparisons) {
        var language = context.visitor().language();
        return comparisons.stream()
                .map(
                        one ->
                                new TopicLink(
                                        one.name(),
                                        one.title(language),
                                        one.description(language),
                                        page(one, 1)))
                .toList();
    }
}
