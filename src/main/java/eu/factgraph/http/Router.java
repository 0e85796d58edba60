package eu.factgraph.http;

import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.http.Route.Trait;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.QueryParameters;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.negotiation.MarkdownTwin;
import eu.factgraph.page.markdown.MarkdownLinks;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the route of a request, and the resource at its path in one snapshot. */
record Router(Function<SelectionCriteria, Endpoints> selections) {

    /**
     * A request with its route.
     *
     * @param query the parameters that the route has, as they were sent, with their question mark;
     *     any other is ignored and is in no key of the cache, where it would repeat a response
     * @param refused why the query string cannot be used
     */
    record RoutedRequest(
            ResourceRequest request, Route route, String query, Optional<Problem> refused) {

        String address() {
            return request.path() + query;
        }

        /** The selection of editions that the query string asks for, where the route has one. */
        SelectionCriteria selection() {
            if (route.is(Trait.COUNTRIES)) {
                return request.editions();
            }
            return route.is(Trait.SELECTED) ? request.selection() : SelectionCriteria.DEFAULT;
        }
    }

    RoutedRequest route(ResourceRequest request) {
        Route route = Routes.of(request.path());
        try {
            String query = query(route, request.path(), request.queryString());
            return new RoutedRequest(request, route, query, Optional.empty());
        } catch (Problem refused) {
            return new RoutedRequest(request, route, "", Optional.of(refused));
        }
    }

    /**
     * @throws Problem if there is no resource at the path, or the query string cannot be used
     */
    Resource resource(RoutedRequest routed) {
        if (routed.refused().isPresent()) {
            throw routed.refused().get();
        }
        try {
            Endpoints endpoints = selections.apply(routed.selection());
            String path = routed.request().path();
            String page = MarkdownLinks.pageOf(path);
            ResourceRequest request =
                    page.equals(path) ? routed.request() : routed.request().at(page);
            Resource resource = routed.route().handler().handle(endpoints, request);
            return MarkdownTwin.of(path, resource, endpoints.store().base(), routed.query());
        } catch (IOException unread) {
            throw new Problem(400, "The request body could not be read completely.");
        }
    }

    private String query(Route route, String path, String query) {
        QueryParameters.of(query);
        if (query == null) {
            return "";
        }
        String known =
                Arrays.stream(query.split("&"))
                        .filter(parameter -> isKnown(route, path, parameter))
                        .collect(Collectors.joining("&"));
        return known.isEmpty() ? "" : "?" + known;
    }

    private boolean isKnown(Route route, String path, String parameter) {
        return QueryParameters.of(parameter).entrySet().stream()
                .anyMatch(one -> isKnown(route, path, one.getKey(), one.getValue().get(0)));
    }

    private boolean isKnown(Route route, String path, String name, String value) {
        if (name.equals("lang")) {
            return Language.of(value).isPresent();
        }
        return (route.is(Trait.SELECTED) || route.is(Trait.COUNTRIES))
                        && SelectionCriteria.PARAMETERS.contains(name)
                || route.parameters()
                        .has(selections.apply(SelectionCriteria.DEFAULT), path, name, value);
    }
}
