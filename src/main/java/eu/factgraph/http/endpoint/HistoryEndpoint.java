package eu.factgraph.http.endpoint;

import eu.factgraph.export.CatalogueFeed;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.history.EventStream;
import eu.factgraph.history.ResourceVersion;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.negotiation.RdfVariants;
import eu.factgraph.page.Pages;
import eu.factgraph.store.ResourceDescription;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;

/** The feed, page by page, and each version whole; negotiated, or by suffix. */
public record HistoryEndpoint(
        EventStream feed,
        CatalogueFeed catalogue,
        Store store,
        Pages pages,
        PrefixMapping prefixes) {

    /** What a page that will never change is worth to a cache; any other is asked for again. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";

    /**
     * {@code feed}, {@code feed/view} (both the root) and {@code feed/1} …; {@code feed/catalogue}
     * of the catalogue alone.
     */
    public Resource feed(String path) {
        return RdfVariants.at(path, this::page, () -> unknown(path));
    }

    /** {@code version/{date}/{path of the thing}}: what was stated then, by graph. */
    public Resource version(String path) {
        return RdfVariants.at(path, this::past, () -> unknown(path));
    }

    private Optional<RdfVariants> page(String name) {
        if (name.equals("feed") || name.equals("feed/view")) {
            return Optional.of(forms(name, feed.root(), Map.of()));
        }
        if (name.equals("feed/catalogue")) {
            return Optional.of(ofCatalogue(name));
        }
        int number = number(name);
        return feed.page(number)
                .map(
                        page ->
                                forms(
                                        name,
                                        page,
                                        feed.isFull(number)
                                                ? Map.of("Cache-Control", IMMUTABLE)
                                                : Map.of()));
    }

    /** Only where graphs are kept: what is said of an entity by one activity is not to mix. */
    private RdfVariants ofCatalogue(String name) {
        return new RdfVariants(
                store.base() + name,
                List.of(RdfSyntax.TRIG, RdfSyntax.NQUADS, RdfSyntax.JSONLD),
                syntax -> SortedSerializer.withGraphs(rebased(catalogue.page()), syntax, prefixes),
                Optional.empty(),
                Map.of());
    }

    private RdfVariants forms(String name, List<Quad> quads, Map<String, String> headers) {
        return new RdfVariants(
                store.base() + name, syntax -> written(quads, syntax), Optional.empty(), headers);
    }

    private Optional<RdfVariants> past(String name) {
        return feed.history()
                .version(CanonicalNamespace.CANONICAL + name)
                .map(
                        version ->
                                new RdfVariants(
                                        store.base() + name,
                                        syntax -> written(EventStream.stated(version), syntax),
                                        Optional.of(
                                                reader ->
                                                        pages.description(
                                                                description(version), reader)),
                                        Map.of()));
    }

    private ResourceDescription description(ResourceVersion version) {
        return new ResourceDescription(
                store.rebasing().node(NodeFactory.createURI(version.iri())),
                EventStream.stated(version).stream().map(this::rebased).toList(),
                List.of(),
                0);
    }

    private byte[] written(List<Quad> quads, RdfSyntax syntax) {
        return SortedSerializer.of(rebased(quads), syntax, prefixes);
    }

    private List<Quad> rebased(List<Quad> quads) {
        return quads.stream().map(this::rebased).toList();
    }

    private Quad rebased(Quad quad) {
        var rebasing = store.rebasing();
        return Quad.create(
                rebasing.node(quad.getGraph()),
                rebasing.node(quad.getSubject()),
                rebasing.node(quad.getPredicate()),
                rebasing.node(quad.getObject()));
    }

    /** A page's number, or 0, which none has. */
    private static int number(String name) {
        return name.matches("feed/[1-9]\\d{0,8}")
                ? Integer.parseInt(name.substring("feed/".length()))
                : 0;
    }

    private static Resource unknown(String path) {
        throw new Problem(
                404, "There is no /" + path + ". Start from /feed, which lists all pages.");
    }
}
