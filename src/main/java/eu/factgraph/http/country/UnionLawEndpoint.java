package eu.factgraph.http.country;

import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.page.LawPages;

/**
 * {@code union-law}, the acts of the Union with the number of countries that transpose, apply or
 * name them, and {@code union-law/{celex}}, which countries do so: as a page, CSV or JSON.
 */
public record UnionLawEndpoint(LawPages pages) {

    private static final String LIST = "union-law";

    /**
     * @throws Problem 404 if there is no such act, 400 if the order has another form
     */
    public Resource resource(ResourceRequest request) {
        String suffix = PageWithTable.suffix(request.path());
        String path = request.path().substring(0, request.path().length() - suffix.length());
        return (path.equals(LIST) ? list(order(request)) : act(path)).at(suffix);
    }

    private PageWithTable list(String order) {
        return new PageWithTable(
                visitor -> pages.list(order, visitor),
                visitor -> pages.listCsv(order, visitor),
                visitor -> pages.listJson(order, visitor));
    }

    private PageWithTable act(String path) {
        String code = path.substring(path.indexOf('/') + 1);
        if (!path.startsWith(LIST + "/") || !pages.has(code)) {
            throw new Problem(
                    404,
                    "No act of the Union at /%s; /union-law lists all, by their CELEX numbers."
                            .formatted(path));
        }
        return new PageWithTable(
                visitor -> pages.act(code, visitor),
                visitor -> pages.actCsv(code, visitor),
                visitor -> pages.actJson(code, visitor));
    }

    private static String order(ResourceRequest request) {
        String order = request.parameter("sort").orElse(LawPages.orders().get(0));
        if (!LawPages.orders().contains(order)) {
            throw new Problem(
                    400,
                    "The parameter 'sort' is one of %s."
                            .formatted(String.join(", ", LawPages.orders())));
        }
        return order;
    }
}
