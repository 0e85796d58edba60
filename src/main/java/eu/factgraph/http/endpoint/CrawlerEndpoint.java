package eu.factgraph.http.endpoint;

import eu.factgraph.history.ChangeDates;
import eu.factgraph.http.message.Resource;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What crawlers are told: robots.txt (RFC 9309) and a sitemap (sitemaps.org, 0.9) of all pages. */
public record CrawlerEndpoint(Store store, ChangeDates dates) {

    public Resource rules() {
        return Resource.of("text/plain", this::lines);
    }

    private byte[] lines() {
        return ("User-agent: *\nDisallow: /sparql\nDisallow: /data\nDisallow: /search\nDisallow: /reconcile\nSitemap: "
                        + store.base()
                        + "sitemap.xml\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public Resource sitemap() {
        return Resource.of("application/xml", this::addresses);
    }

    private byte[] addresses() {
        String pages =
                store.dataset().getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .map(Triple::getSubject)
                        .filter(thing -> thing.isURI() && thing.getURI().startsWith(store.base()))
                        .map(Node::getURI)
                        .collect(
                                Collectors.toMap(
                                        thing -> DocumentUrls.document(store.base(), thing),
                                        this::changed,
                                        (one, same) -> one,
                                        TreeMap::new))
                        .entrySet()
                        .stream()
                        .map(page -> entry(page.getKey(), page.getValue()))
                        .collect(Collectors.joining());
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                        + pages
                        + "</urlset>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** When a release last changed what the page says. */
    private Optional<LocalDate> changed(String thing) {
        return dates.ofDescription(store.rebasing().canonical(thing));
    }

    private static String entry(String page, Optional<LocalDate> changed) {
        return "<url><loc>"
                + page
                + "</loc>"
                + changed.map(date -> "<lastmod>" + date + "</lastmod>").orElse("")
                + "</url>\n";
    }
}
