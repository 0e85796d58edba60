package eu.factgraph.http.endpoint;

import eu.factgraph.history.ChangeDates;
import eu.factgraph.http.message.Resource;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.WebContent;
import org.apache.jena.vocabulary.RDF;

/** robots.txt (RFC 9309) and the sitemap (sitemaps.org, 0.9) of all pages. */
public record CrawlerEndpoint(Store store, ChangeDates dates) {

    /**
     * @param closed first segments of paths that crawlers should not read
     */
    public Resource robots(List<String> closed) {
        return Resource.of(
                WebContent.contentTypeTextPlain,
                () -> robotsText(closed).getBytes(StandardCharsets.UTF_8));
    }

    private String robotsText(List<String> closed) {
        return closed.stream()
                .map(segment -> "Disallow: /" + segment + "\n")
                .collect(
                        Collectors.joining(
                                "",
                                "User-agent: *\n",
                                "Sitemap: " + store.base() + "sitemap.xml\n"));
    }

    public Resource sitemap() {
        return Resource.of(WebContent.contentTypeXML, this::urlSet);
    }

    private byte[] urlSet() {
        var entries = new TreeMap<String, String>();
        store.dataset().getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                .map(Triple::getSubject)
                .filter(node -> node.isURI() && node.getURI().startsWith(store.base()))
                .map(Node::getURI)
                .forEach(
                        iri ->
                                entries.computeIfAbsent(
                                        DocumentUrls.document(store.base(), iri),
                                        page -> entry(page, iri)));
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                        + String.join("", entries.values())
                        + "</urlset>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String entry(String page, String iri) {
        Optional<LocalDate> changed = dates.ofDescription(store.rebasing().canonical(iri));
        String lastmod = changed.map(date -> "<lastmod>" + date + "</lastmod>").orElse("");
        return "<url><loc>" + page + "</loc>" + lastmod + "</url>\n";
    }
}
