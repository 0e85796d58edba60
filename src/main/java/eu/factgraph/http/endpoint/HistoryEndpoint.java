package eu.factgraph.http.endpoint;

import eu.factgraph.export.CatalogueFeed;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.history.EventStream;
import eu.factgraph.history.ResourceVersion;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResponseHeaders;
import eu.factgraph.http.negotiation.RdfVariants;
import eu.factgraph.page.Pages;
import eu.factgraph.page.SitePages;
import eu.factgraph.store.ResourceDescription;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;

/** The event stream by pages, and the versions of resources; negotiated, or by suffix. */
public record HistoryEndpoint(
        Supplier<EventStream> events,
        CatalogueFeed catalogue,
        Store store,
        Pages pages,
        PrefixMapping prefixes) {

    /**
     * {@code feed} and {@code feed/view} (both the root), the pages {@code feed/1} …, and {@code
     * feed/catalogue} for the catalogue alone.
     */
    public Resource feed(String path) {
        return RdfVariants.at(path, this::feedVariants, () -> unknown(path));
    }

    /** {@code version/{date}/{path of the resource}}: its statements of that release, by graph. */
    public Resource version(String path) {
        return RdfVariants.at(path, this::versionVariants, () -> unknown(path));
    }

    private Optional<RdfVariants> feedVariants(String name) {
        if (name.equals("feed") || name.equals("feed/view")) {
            return Optional.of(variants(name, events.get().root(), 0, Map.of()));
        }
        if (name.equals("feed/catalogue")) {
            return Optional.of(catalogueVariants(name));
        }
        int number = pageNumber(name);
        Map<String, String> headers =
                events.get().isFull(number) ? ResponseHeaders.IMMUTABLE : Map.of();
        return events.get().page(number).map(page -> variants(name, page, number, headers));
    }

    /** Only in syntaxes with named graphs, one for each activity. */
    private RdfVariants catalogueVariants(String name) {
        return new RdfVariants(
                store.base() + name,
                List.of(RdfSyntax.TRIG, RdfSyntax.NQUADS, RdfSyntax.JSONLD),
                syntax -> SortedSerializer.withGraphs(rebased(catalogue.page()), syntax, prefixes),
                Optional.empty(),
                Map.of());
    }

    /**
     * @param number of the page; 0 for the root
     */
    private RdfVariants variants(
            String name, List<Quad> quads, int number, Map<String, String> headers) {
        return new RdfVariants(
                store.base() + name,
                syntax -> serialized(quads, syntax),
                Optional.of(visitor -> new SitePages(pages).feed(events.get(), number, visitor)),
                headers);
    }

    private Optional<RdfVariants> versionVariants(String name) {
        return events.get()
                .history()
                .version(CanonicalNamespace.CANONICAL + name)
                .map(version -> variants(name, version));
    }

    private RdfVariants variants(String name, ResourceVersion version) {
        List<Quad> quads = events.get().description(version);
        return new RdfVariants(
                store.base() + name,
                syntax -> serialized(quads, syntax),
                Optional.of(visitor -> pages.description(description(version, quads), visitor)),
                Map.of());
    }

    private ResourceDescription description(ResourceVersion version, List<Quad> quads) {
        Node about = store.rebasing().node(NodeFactory.createURI(version.iri()));
        return new ResourceDescription(about, rebased(quads), List.of(), 0);
    }

    private byte[] serialized(List<Quad> quads, RdfSyntax syntax) {
        return SortedSerializer.of(rebased(quads), syntax, prefixes);
    }

    private List<Quad> rebased(List<Quad> quads) {
        return quads.stream().map(store.rebasing()::quad).toList();
    }

    private static int pageNumber(String name) {
        return name.matches("feed/[1-9]\\d{0,8}")
                ? Integer.parseInt(name.substring("feed/".length()))
                : 0;
    }

    private static Resource unknown(String path) {
        throw new Problem(
                404, "No resource at /" + path + ". Start from /feed, which lists all pages.");
    }
}
