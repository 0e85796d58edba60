package eu.factgraph.http.endpoint;

import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceRequest;
import eu.factgraph.page.DiagramPages;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.query.CompletenessCheck;
import eu.factgraph.query.Overview;
import eu.factgraph.store.ResourceDescription;
import eu.factgraph.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;

/**
 * What is drawn, {@code overview/{name}} and {@code around/{path of a thing}}: a page, or with the
 * suffix {@code .svg} the drawing by itself.
 */
public record DiagramEndpoint(
        DiagramPages pages, Store store, List<Overview> overviews, List<CompletenessCheck> gaps) {

    private static final String TYPE = "image/svg+xml";
    private static final String SUFFIX = ".svg";
    private static final String TO_DO = "overview/to-do";

    /** The style of a drawing by itself is in it; nothing else is loaded or run. */
    private static final Map<String, String> HEADERS =
            Map.of("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");

    public Resource overview(ResourceRequest asked) {
        String path = stem(asked);
        if (path.equals("overview")) {
            return Resource.page(reader -> pages.overviews(overviews, reader));
        }
        if (path.equals(TO_DO)) {
            return either(
                    asked,
                    reader -> pages.toDo(gaps, reader),
                    reader -> pages.drawingToDo(gaps, reader));
        }
        Overview overview =
                overviews.stream()
                        .filter(one -> path.equals("overview/" + one.name()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                404,
                                                "There is no overview by this name. /overview lists all."));
        Map<String, String> given = asked.given();
        given.keySet().retainAll(overview.question().parameters().keySet());
        return either(
                asked,
                reader -> pages.overview(overview, given, reader),
                reader -> pages.drawing(overview, given, reader));
    }

    /** The parameters of the overview at {@code path}; none if there is no such overview. */
    public Set<String> parameters(String path) {
        String name = path.replaceFirst("^overview/", "").replaceFirst("\\.svg$", "");
        return overviews.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(one -> one.question().parameters().keySet())
                .orElse(Set.of());
    }

    public Resource around(ResourceRequest asked) {
        Node thing = store.node(stem(asked).replaceFirst("around", "id"));
        if (ResourceDescription.of(store, thing).isEmpty()) {
            throw new Problem(
                    404, "There is no such thing. An address is /around/ and what follows /id/.");
        }
        int rings = asked.parameter("depth").filter("2"::equals).isPresent() ? 2 : 1;
        return either(
                asked,
                reader -> pages.around(thing, rings, reader),
                reader -> pages.drawingAround(thing, rings, reader));
    }

    private static String stem(ResourceRequest asked) {
        return isAlone(asked)
                ? asked.path().substring(0, asked.path().length() - SUFFIX.length())
                : asked.path();
    }

    private static boolean isAlone(ResourceRequest asked) {
        return asked.path().endsWith(SUFFIX);
    }

    private static Resource either(
            ResourceRequest asked,
            Function<Visitor, String> page,
            Function<Visitor, String> drawing) {
        return isAlone(asked)
                ? Resource.of(
                        TYPE,
                        () -> drawing.apply(reader(asked)).getBytes(StandardCharsets.UTF_8),
                        HEADERS)
                : Resource.page(page);
    }

    /** A drawing by itself is a file: only its address says its language. */
    private static Visitor reader(ResourceRequest asked) {
        return asked.language().map(chosen -> new Visitor(chosen, true)).orElse(Visitor.ANYONE);
    }
}
