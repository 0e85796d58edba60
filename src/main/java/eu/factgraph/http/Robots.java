package eu.factgraph.http;

import eu.factgraph.page.Addresses;
import eu.factgraph.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** What crawlers are told: robots.txt (RFC 9309) and a sitemap (sitemaps.org, 0.9) of all pages. */
record Robots(Store store) {

    Resource rules() {
        return Resource.of("text/plain", this::lines);
    }

    private byte[] lines() {
        return ("User-agent: *\nDisallow: /sparql\nDisallow: /data\nDisallow: /search\nDisallow: /reconcile\nSitemap: "
                        + store.base()
                        + "sitemap.xml\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    Resource sitemap() {
        return Resource.of("application/xml", this::addresses);
    }

    private byte[] addresses() {
        String pages =
                store.dataset().getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .map(Triple::getSubject)
                        .filter(thing -> thing.isURI() && thing.getURI().startsWith(store.base()))
                        .map(thing -> Addresses.document(store.base(), thing.getURI()))
                        .distinct()
                        .sorted()
                        .map(page -> "<url><loc>" + page + "</loc></url>\n")
                        .collect(Collectors.joining());
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                        + pages
                        + "</urlset>\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
