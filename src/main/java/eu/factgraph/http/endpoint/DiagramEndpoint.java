package eu.factgraph.http.endpoint;

import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.negotiation.SelectedVariant;
import eu.factgraph.page.DiagramPages;
import eu.factgraph.page.answer.TableView;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.query.definition.CompletenessCheck;
import eu.factgraph.query.definition.Overview;
import eu.factgraph.store.ResourceDescription;
import eu.factgraph.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * Diagrams, {@code overview/{name}} and {@code around/{path of a resource}}: as a page, or with the
 * suffix {@code .svg} as an image.
 */
public record DiagramEndpoint(
        DiagramPages pages, Store store, List<Overview> overviews, List<CompletenessCheck> gaps) {

    private static final String SUFFIX = ".svg";

    /** An SVG file contains its style sheet; nothing else is loaded or run. */
    public static final Map<String, String> HEADERS =
            Map.of("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");

    public Resource overview(ResourceRequest request) {
        String path = stem(request);
        if (path.equals("overview")) {
            return Resource.page(visitor -> pages.overviews(overviews, visitor));
        }
        if (path.equals("overview/to-do")) {
            return pageOrImage(
                    request,
                    visitor -> pages.completeness(gaps, visitor),
                    visitor -> pages.completenessDiagram(gaps, visitor));
        }
        Overview overview =
                named(path)
                        .filter(one -> one.diagram().isPresent() || !isImage(request))
                        .orElseThrow(DiagramEndpoint::unknown);
        Map<String, String> given = request.parameterMap();
        TableView view = TableView.of(given);
        given.keySet().retainAll(overview.question().parameters().keySet());
        int status = overview.question().invalid(given).isEmpty() ? 200 : 400;
        return isImage(request)
                ? image(request, visitor -> pages.overviewDiagram(overview, given, visitor))
                : new Resource.SingleVariant(
                        ResourceResponse.HTML,
                        visitor ->
                                ResourceResponse.html(
                                                pages.overview(overview, given, view, visitor))
                                        .as(status));
    }

    /** Whether an overview has a parameter, or its table a view by it. */
    public boolean isParameter(String path, String name) {
        return named(path.replaceFirst("\\.svg$", ""))
                .filter(
                        one ->
                                one.question().parameters().containsKey(name)
                                        || !path.endsWith(SUFFIX) && TableView.isParameter(name))
                .isPresent();
    }

    private Optional<Overview> named(String path) {
        return overviews.stream().filter(one -> path.equals("overview/" + one.name())).findFirst();
    }

    private static Problem unknown() {
        return new Problem(404, "No overview with this name; /overview lists all.");
    }

    public Resource around(ResourceRequest request) {
        Node thing = store.node(stem(request).replaceFirst("around", "id"));
        if (!ResourceDescription.exists(store, thing)) {
            throw new Problem(404, "No such resource; a path is /around/ and what follows /id/.");
        }
        int rings = request.parameter("depth").filter("2"::equals).isPresent() ? 2 : 1;
        return pageOrImage(
                request,
                visitor -> pages.neighbourhood(thing, rings, visitor),
                visitor -> pages.neighbourhoodDiagram(thing, rings, visitor));
    }

    private static String stem(ResourceRequest request) {
        return isImage(request)
                ? request.path().substring(0, request.path().length() - SUFFIX.length())
                : request.path();
    }

    private static boolean isImage(ResourceRequest request) {
        return request.path().endsWith(SUFFIX);
    }

    private static Resource pageOrImage(
            ResourceRequest request,
            Function<Visitor, String> page,
            Function<Visitor, String> drawing) {
        return isImage(request) ? image(request, drawing) : Resource.page(page);
    }

    private static Resource image(ResourceRequest request, Function<Visitor, String> drawing) {
        return Resource.of(
                "image/svg+xml",
                () ->
                        drawing.apply(SelectedVariant.reader(request, request.selection()))
                                .getBytes(StandardCharsets.UTF_8),
                HEADERS);
    }
}
