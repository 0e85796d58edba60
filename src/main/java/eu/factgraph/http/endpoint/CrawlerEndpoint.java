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
        String pages =
                store.dataset().getDefaultGraph().stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .map(Triple::getSubject)
                        .filter(node -> node.isURI() && node.getURI().startsWith(store.base()))
                        .map(Node::getURI)
                        .collect(
                                Collectors.toMap(
                                        resource -> DocumentUrls.document(store.base(), resource),
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

    private Optional<LocalDate> changed(String resource) {
        return dates.ofDescription(store.rebasing().canonical(resource));
    }

    private static String entry(String page, Optional<LocalDate> changed) {
        return "<url><loc>"
                + page
                + "</loc>"
                + changed.map(date -> "<lastmod>" + date + "</lastmod>").orElse("")
                + "</url>\n";
    }
}
